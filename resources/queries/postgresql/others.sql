-- What is found but not carried yet: kind, oid and catalog of each. Source: the catalogs named.
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, p.oid, 1255 AS classid
FROM pg_catalog.pg_proc p
WHERE p.pronamespace = ANY (%1) AND p.oid NOT IN (SELECT d.objid FROM pg_catalog.pg_depend d WHERE d.classid = 1255 AND d.deptype = 'i')
UNION ALL
SELECT 'trigger', t.oid, 2620
FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND c.relnamespace = ANY (%1)
UNION ALL
SELECT 'policy', p.oid, 3256
FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
WHERE c.relnamespace = ANY (%1)
UNION ALL
SELECT 'rule', r.oid, 2618
FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
WHERE r.rulename <> '_RETURN' AND c.relnamespace = ANY (%1)
UNION ALL
SELECT 'extended statistics', s.oid, 3381
FROM pg_catalog.pg_statistic_ext s WHERE s.stxnamespace = ANY (%1)
UNION ALL
SELECT 'collation', c.oid, 3456
FROM pg_catalog.pg_collation c WHERE c.collnamespace = ANY (%1)
UNION ALL
SELECT 'extension', e.oid, 3079
FROM pg_catalog.pg_extension e WHERE e.extname <> 'plpgsql'
UNION ALL
SELECT 'event trigger', e.oid, 3466
FROM pg_catalog.pg_event_trigger e
UNION ALL
SELECT 'publication', p.oid, 6104
FROM pg_catalog.pg_publication p
--@ 15..
UNION ALL
SELECT 'SET NULL or SET DEFAULT of some columns', k.oid, 2606
FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.confdelsetcols IS NOT NULL AND k.connamespace = ANY (%1)
--@ 18..
UNION ALL
SELECT CASE WHEN k.conperiod THEN 'temporal key' WHEN k.contype = 'n' THEN 'NOT NULL that is not valid' ELSE 'constraint not enforced' END,
       k.oid, 2606
FROM pg_catalog.pg_constraint k
WHERE k.connamespace = ANY (%1) AND k.conrelid <> 0
  AND (k.conperiod OR NOT k.conenforced OR (k.contype = 'n' AND NOT k.convalidated))
