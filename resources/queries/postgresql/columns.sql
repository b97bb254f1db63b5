-- Columns of tables, views and composite types, and who has touched their rows since the snapshot. Unsorted: the client
-- sorts faster. Comes after all queries that deparse something (see PostgresWitness). Source: pg_attribute.
SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated,
       a.attcollation, NULLIF(a.xmax, '0'::xid)
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND c.relnamespace = ANY (%1)
