-- Storage parameters of the tables behind tables (toast.autovacuum_enabled). Source: pg_class.
SELECT c.oid, t.reloptions
FROM pg_catalog.pg_class t
JOIN pg_catalog.pg_class c ON c.reltoastrelid = t.oid
WHERE t.relkind = 't' AND t.reloptions IS NOT NULL AND c.relnamespace = ANY (%1)
