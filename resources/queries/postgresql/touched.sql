-- Rows that deparsing functions look up and that somebody has changed or removed since the snapshot, or tried to: object,
-- transaction. Columns only where the query of columns has not met them. See PostgresWitness. Source: xmax of each catalog.
SELECT c.oid, c.xmax FROM pg_catalog.pg_class c WHERE c.xmax <> '0'::xid
UNION ALL SELECT t.oid, t.xmax FROM pg_catalog.pg_type t WHERE t.xmax <> '0'::xid
UNION ALL SELECT p.oid, p.xmax FROM pg_catalog.pg_proc p WHERE p.xmax <> '0'::xid
UNION ALL SELECT t.oid, t.xmax FROM pg_catalog.pg_trigger t WHERE t.xmax <> '0'::xid
UNION ALL SELECT r.oid, r.xmax FROM pg_catalog.pg_rewrite r WHERE r.xmax <> '0'::xid
UNION ALL SELECT e.oid, e.xmax FROM pg_catalog.pg_enum e WHERE e.xmax <> '0'::xid
UNION ALL SELECT n.oid, n.xmax FROM pg_catalog.pg_namespace n WHERE n.xmax <> '0'::xid
UNION ALL SELECT o.oid, o.xmax FROM pg_catalog.pg_operator o WHERE o.xmax <> '0'::xid
UNION ALL SELECT o.oid, o.xmax FROM pg_catalog.pg_opclass o WHERE o.xmax <> '0'::xid
UNION ALL SELECT c.oid, c.xmax FROM pg_catalog.pg_collation c WHERE c.xmax <> '0'::xid
UNION ALL SELECT s.oid, s.xmax FROM pg_catalog.pg_statistic_ext s WHERE s.xmax <> '0'::xid
UNION ALL SELECT c.oid, c.xmax FROM pg_catalog.pg_ts_config c WHERE c.xmax <> '0'::xid
UNION ALL SELECT a.attrelid, a.xmax
FROM pg_catalog.pg_class c
CROSS JOIN LATERAL (SELECT a.attrelid, a.xmax FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.xmax <> '0'::xid OFFSET 0) a
WHERE c.oid >= 16384 AND (c.relkind IN ('v', 'm', 'c') OR (c.relkind IN ('r', 'p', 'f') AND NOT c.relnamespace = ANY (%1)))
