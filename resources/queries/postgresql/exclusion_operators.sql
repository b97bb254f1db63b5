-- Operators of exclusion constraints, in the order of their elements. Source: pg_constraint, pg_operator.
SELECT k.oid,
       ARRAY(SELECT o.oprname
             FROM unnest(k.conexclop) WITH ORDINALITY AS u (oid, n)
             JOIN pg_catalog.pg_operator o ON o.oid = u.oid
             ORDER BY u.n)
FROM pg_catalog.pg_constraint k
WHERE k.contype = 'x' AND k.connamespace = ANY (%1)
