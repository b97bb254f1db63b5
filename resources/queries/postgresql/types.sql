-- The types asked for (oids, typmods), spelt. Source: pg_type, format_type.
SELECT d.type, d.typmod, pg_catalog.format_type(d.type, d.typmod), t.typcollation
FROM unnest(%1) AS d (type, typmod)
JOIN pg_catalog.pg_type t ON t.oid = d.type
