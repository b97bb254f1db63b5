// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_functions.h"

#include <QSet>
#include <QStringList>

namespace reckoner::pg {

bool isKnownFunction(const QString &name)
{
    static const QSet<QString> names = [] {
        const QString words = QStringLiteral(
            "abs age array_agg any_value ascii avg bit_and bit_length bit_or bool_and bool_or btrim "
            "cardinality ceil "
            "ceiling char_length character_length chr clock_timestamp coalesce col_description concat "
            "concat_ws "
            "convert convert_from convert_to count crypt current_database current_schema current_schemas "
            "current_setting currval date_bin date_part date_trunc decode dense_rank digest div encode "
            "enum_first "
            "enum_last enum_range every exp extract first_value floor format format_type gen_random_bytes "
            "gen_random_uuid gen_salt generate_series generate_subscripts greatest has_schema_privilege "
            "has_table_privilege hmac hstore initcap isfinite jsonb_agg json_agg jsonb justify_days "
            "justify_hours "
            "justify_interval lag last_value lastval lead least left length ln localtime localtimestamp log "
            "lower "
            "lpad ltrim make_date make_interval make_time make_timestamp make_timestamptz max md5 min mod "
            "mode "
            "nextval now nullif num_nonnulls num_nulls numrange obj_description octet_length overlay "
            "percentile_cont percentile_disc pi plainto_tsquery phraseto_tsquery position power quote_ident "
            "quote_literal quote_nullable random rank repeat replace reverse right round row_number "
            "row_to_json "
            "rpad rtrim set_config setseed setval setweight sha224 sha256 sha384 sha512 sign similarity "
            "split_part "
            "sqrt starts_with statement_timestamp stddev strip strpos substr substring sum timeofday "
            "timezone "
            "to_char to_date to_hex to_json to_jsonb to_number to_regclass to_regtype to_timestamp "
            "to_tsquery "
            "to_tsvector transaction_timestamp translate trim trunc tsrange tstzrange daterange int4range "
            "int8range "
            "txid_current unaccent unnest upper uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 "
            "uuid_generate_v5 variance version websearch_to_tsquery width_bucket word_similarity xmlparse");
        const QStringList list = words.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    static constexpr const char *prefixes[] = {"pg_",     "json_",   "jsonb_", "array_",
                                               "regexp_", "string_", "ts_"};
    for (const char *prefix : prefixes) {
        if (name.startsWith(QLatin1String(prefix)))
            return true;
    }
    return names.contains(name);
}

} // namespace reckoner::pg
