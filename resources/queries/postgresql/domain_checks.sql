-- Checks of domains. Source: pg_constraint.
SELECT k.oid, k.contypid, k.conname, pg_catalog.pg_get_expr(k.conbin, 0), k.convalidated
FROM pg_catalog.pg_constraint k
WHERE k.contype = 'c' AND k.contypid <> 0 AND k.connamespace = ANY (%1)
