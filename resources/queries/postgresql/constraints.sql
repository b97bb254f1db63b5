-- Constraints of tables; expressions of checks only, definitions of exclusions only. Source: pg_constraint.
SELECT k.oid, k.conname, k.contype, k.conrelid, k.conindid, k.conparentid, k.confrelid, k.confupdtype, k.confdeltype,
       k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated, k.conislocal, k.connoinherit, k.conkey, k.confkey,
       CASE k.contype WHEN 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid)
                      WHEN 'x' THEN pg_catalog.pg_get_constraintdef(k.oid) END,
       k.confdelsetcols, --@ 15..
       NULL,             --@ ..14
       k.conenforced, k.conperiod --@ 18..
       true, false                --@ ..17
FROM pg_catalog.pg_constraint k
WHERE k.contype IN ('p', 'u', 'c', 'f', 'x') AND k.conrelid <> 0 AND k.connamespace = ANY (%1)
