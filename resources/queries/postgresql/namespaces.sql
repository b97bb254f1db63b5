-- Schemas that are not the server's own. Source: pg_namespace.
SELECT n.oid, n.nspname, pg_catalog.obj_description(n.oid, 'pg_namespace'), n.nspowner, n.nspacl
FROM pg_catalog.pg_namespace n
WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
