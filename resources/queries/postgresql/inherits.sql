-- Parents of tables, not of indexes. Source: pg_inherits.
SELECT i.inhrelid, i.inhparent
FROM pg_catalog.pg_inherits i
JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
WHERE c.relkind IN ('r', 'p', 'f') AND c.relnamespace = ANY (%1)
ORDER BY i.inhrelid, i.inhseqno
