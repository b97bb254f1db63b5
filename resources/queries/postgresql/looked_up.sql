-- What deparsing functions look up of the objects given, as one text for each row, who made
-- the row and who has changed it. See PostgresWitness. Source: each catalog.
SELECT pg_catalog.concat_ws('|', 'pg_class', c.oid, c.relname, c.relnamespace, c.relkind, c.relnatts), c.xmin, c.xmax
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid = ANY (%1) AND n.nspname !~ '^pg_(temp|toast)'
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_attribute', a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attcollation, a.attisdropped), a.xmin, a.xmax
FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE a.attrelid = ANY (%1) AND n.nspname !~ '^pg_(temp|toast)'
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_type', t.oid, t.typname, t.typnamespace, t.typtype, t.typelem, t.typbasetype), t.xmin, t.xmax
FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
WHERE t.oid = ANY (%1) AND n.nspname !~ '^pg_(temp|toast)'
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_proc', p.oid, pg_catalog.md5(p::text)), p.xmin, p.xmax FROM pg_catalog.pg_proc p WHERE p.oid = ANY (%1)
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_trigger', t.oid, pg_catalog.md5(t::text)), t.xmin, t.xmax FROM pg_catalog.pg_trigger t WHERE t.oid = ANY (%1)
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_rewrite', r.oid, pg_catalog.md5(r::text)), r.xmin, r.xmax FROM pg_catalog.pg_rewrite r WHERE r.oid = ANY (%1)
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_enum', e.oid, e.enumlabel), e.xmin, e.xmax FROM pg_catalog.pg_enum e WHERE e.oid = ANY (%1)
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_namespace', n.oid, n.nspname), n.xmin, n.xmax FROM pg_catalog.pg_namespace n
WHERE n.oid = ANY (%1) AND n.nspname !~ '^pg_(temp|toast)'
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_operator', o.oid, o.oprname, o.oprnamespace), o.xmin, o.xmax FROM pg_catalog.pg_operator o WHERE o.oid = ANY (%1)
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_opclass', o.oid, o.opcname, o.opcnamespace), o.xmin, o.xmax FROM pg_catalog.pg_opclass o WHERE o.oid = ANY (%1)
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_collation', c.oid, c.collname, c.collnamespace), c.xmin, c.xmax FROM pg_catalog.pg_collation c WHERE c.oid = ANY (%1)
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_statistic_ext', s.oid, pg_catalog.md5(s::text)), s.xmin, s.xmax FROM pg_catalog.pg_statistic_ext s WHERE s.oid = ANY (%1)
UNION ALL
SELECT pg_catalog.concat_ws('|', 'pg_ts_config', c.oid, c.cfgname, c.cfgnamespace), c.xmin, c.xmax FROM pg_catalog.pg_ts_config c WHERE c.oid = ANY (%1)
