-- Names of the collations asked for. Source: pg_collation.
SELECT c.oid, n.nspname, c.collname
FROM pg_catalog.pg_collation c
JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace
WHERE c.oid = ANY (%1)
