-- SPDX-FileCopyrightText: 2026 Reckoner contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Makes the tables beside it, of a database of PostgreSQL 15 with the extensions citext, hstore, ltree, cube, seg, isn,
-- pg_trgm, unaccent, fuzzystrmatch, pgcrypto, uuid-ossp, intarray, earthdistance, btree_gist, btree_gin, tablefunc, lo
-- and xml2 in it: `psql -f make.sql` in this folder. What nobody writes in an expression (input functions, support
-- functions of operators, of indexes and of aggregates) is left out. "x": of an extension; "v": variadic; a number: of
-- arguments with defaults.
\set QUIET on
\pset format unaligned
\pset tuples_only on
\o types.tsv
SELECT format_type(t.oid,NULL)||E'\t'||typcategory::text||CASE WHEN typispreferred THEN '*' ELSE '' END||CASE WHEN typtype='d' THEN E'\t'||format_type(typbasetype,NULL) ELSE '' END FROM pg_type t WHERE typtype IN ('b','r','m','p','d') AND typelem=0 or typname in ('name','point','box','lseg','line','oidvector','int2vector') ORDER BY 1;
\o casts.tsv
SELECT replace(format_type(castsource,NULL),'public.','')||E'\t'||replace(format_type(casttarget,NULL),'public.','')||E'\t'||castcontext::text||castmethod::text FROM pg_cast ORDER BY 1;
\o operators.tsv
SELECT oprname||E'\t'||CASE WHEN oprleft=0 THEN '' ELSE format_type(oprleft,NULL) END||E'\t'||format_type(oprright,NULL)||E'\t'||format_type(oprresult,NULL)||CASE WHEN oprnamespace='pg_catalog'::regnamespace THEN '' ELSE E'\tx' END FROM pg_operator WHERE oprright<>0 AND oprresult<>0 ORDER BY 1;
\o functions.tsv
SELECT p.proname||E'\t'||array_to_string(array(select format_type(t,NULL) from unnest(p.proargtypes) with ordinality u(t,o) order by o),',')||E'\t'||format_type(prorettype,NULL)||CASE WHEN pronargdefaults>0 THEN E'\t'||pronargdefaults ELSE '' END||CASE WHEN provariadic<>0 THEN E'\tv' ELSE '' END||CASE WHEN pronamespace='pg_catalog'::regnamespace THEN '' ELSE E'\tx' END
FROM pg_proc p
WHERE NOT EXISTS (SELECT 1 FROM unnest(p.proargtypes) t WHERE t IN ('internal'::regtype,'cstring'::regtype,'trigger'::regtype)) AND prorettype NOT IN ('internal'::regtype,'cstring'::regtype,'trigger'::regtype,'event_trigger'::regtype)
 AND NOT EXISTS (SELECT 1 FROM pg_operator o WHERE o.oprcode=p.oid AND p.proname ~ '(eq|ne|lt|le|gt|ge|_mi|_pl|mul|div|larger|smaller|cmp)$' AND p.proname NOT IN ('div'))
 AND p.proname !~ '^(bt.*cmp|hash(?!text).*|.*_hash|.*_hash_extended|pg_stat_.*|binary_upgrade_.*|pg_replication_.*|pg_logical_.*|.*(sel|joinsel)|.*_accum|.*_accum_inv|.*_combine|.*_transfn|.*_final|.*_finalfn|.*(larger|smaller)|lo_.*|pg_ls_.*|pg_wal_.*|pg_control_.*|pg_lock_.*|pg_advisory_.*|gbt_.*|gin_.*|gist_.*|brin.*|ginarray.*)$'
ORDER BY 1;
\o relations.tsv
SELECT nspname||'.'||relname||E'\t'||string_agg(attname||' '||format_type(atttypid,NULL), ',' ORDER BY attnum) FROM pg_attribute a JOIN pg_class c ON c.oid=attrelid JOIN pg_namespace n ON n.oid=relnamespace WHERE nspname IN ('pg_catalog','information_schema') AND relkind IN ('r','v') AND attnum>0 AND NOT attisdropped GROUP BY nspname, relname ORDER BY nspname, relname;
\o outputs.tsv
SELECT DISTINCT proname||E'\t'||string_agg(nm||' '||format_type(ty,NULL), ',' ORDER BY o) FROM (SELECT p.oid, p.proname, n.nm, u.ty, u.o FROM pg_proc p CROSS JOIN LATERAL unnest(p.proallargtypes, p.proargmodes) WITH ORDINALITY u(ty,mo,o) JOIN LATERAL unnest(p.proargnames) WITH ORDINALITY n(nm,o2) ON n.o2=u.o WHERE u.mo IN ('o','t','b') AND p.prokind='f' AND pronamespace='pg_catalog'::regnamespace) x GROUP BY oid, proname ORDER BY 1;
\o extensions.tsv
-- What an extension brings that objects of others are made with: types, operator classes (with the type that they are the
-- default of), access methods, operators, functions that pg_catalog has none of by that name.
SELECT line FROM ( SELECT e.extname || E'\ttype\t' || t.typname AS line FROM pg_extension e JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e' AND d.classid = 'pg_type'::regclass JOIN pg_type t ON t.oid = d.objid WHERE t.typelem = 0 AND t.typname !~ '^(gbtreekey|gtrgm|ghstore|ltree_gist|intbig_gkey)' UNION SELECT e.extname || E'\topclass\t' || c.opcname || E'\t' || a.amname || E'\t' || CASE WHEN c.opcdefault THEN format_type(c.opcintype, NULL) ELSE '' END FROM pg_extension e JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e' AND d.classid = 'pg_opclass'::regclass JOIN pg_opclass c ON c.oid = d.objid JOIN pg_am a ON a.oid = c.opcmethod UNION SELECT e.extname || E'\tfunction\t' || p.proname FROM pg_extension e JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e' AND d.classid = 'pg_proc'::regclass JOIN pg_proc p ON p.oid = d.objid WHERE 'internal'::regtype <> ALL (p.proargtypes) AND 'cstring'::regtype <> ALL (p.proargtypes) AND p.prorettype <> 'cstring'::regtype AND NOT EXISTS (SELECT FROM pg_operator o WHERE o.oprcode = p.oid AND p.proname ~ '(eq|ne|lt|le|gt|ge)$') AND p.proname !~ '(send|_hash|_hash_extended|_cmp|_cmp_ltree|sel|joinsel|_dist|_smaller|_larger)$' AND NOT EXISTS (SELECT FROM pg_proc o WHERE o.proname = p.proname AND o.pronamespace = 'pg_catalog'::regnamespace) UNION SELECT e.extname || E'\toperator\t' || o.oprname || E'\t' || CASE WHEN o.oprleft = 0 THEN '' ELSE format_type(o.oprleft, NULL) || E'\t' END || format_type(o.oprright, NULL) FROM pg_extension e JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e' AND d.classid = 'pg_operator'::regclass JOIN pg_operator o ON o.oid = d.objid WHERE o.oprright <> 0 UNION SELECT e.extname || E'\tmethod\t' || a.amname FROM pg_extension e JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e' AND d.classid = 'pg_am'::regclass JOIN pg_am a ON a.oid = d.objid ) x ORDER BY line COLLATE "C";
