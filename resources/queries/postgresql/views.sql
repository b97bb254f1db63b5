-- Queries of views, of some at a time: each takes locks that stay until the end of the transaction.
-- Source: pg_get_viewdef.
SELECT c.oid, pg_catalog.pg_get_viewdef(c.oid)
FROM pg_catalog.pg_class c
WHERE c.oid = ANY (%1)
