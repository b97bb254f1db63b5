-- What is found but not carried: kind, oid and catalog of each. Source: the catalogs named.
SELECT 'operator', o.oid, 2617 AS classid
FROM pg_catalog.pg_operator o WHERE o.oprnamespace = ANY (%1)
UNION ALL
SELECT 'operator class', o.oid, 2616
FROM pg_catalog.pg_opclass o WHERE o.opcnamespace = ANY (%1)
UNION ALL
SELECT 'operator family', o.oid, 2753
FROM pg_catalog.pg_opfamily o WHERE o.opfnamespace = ANY (%1)
UNION ALL
SELECT 'conversion', c.oid, 2607
FROM pg_catalog.pg_conversion c WHERE c.connamespace = ANY (%1)
UNION ALL
SELECT 'text search configuration', t.oid, 3602
FROM pg_catalog.pg_ts_config t WHERE t.cfgnamespace = ANY (%1)
UNION ALL
SELECT 'text search dictionary', t.oid, 3600
FROM pg_catalog.pg_ts_dict t WHERE t.dictnamespace = ANY (%1)
UNION ALL
SELECT 'text search parser', t.oid, 3601
FROM pg_catalog.pg_ts_parser t WHERE t.prsnamespace = ANY (%1)
UNION ALL
SELECT 'text search template', t.oid, 3764
FROM pg_catalog.pg_ts_template t WHERE t.tmplnamespace = ANY (%1)
UNION ALL
SELECT 'cast', c.oid, 2605
FROM pg_catalog.pg_cast c
WHERE c.oid >= 16384
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 2605 AND d.objid = c.oid AND d.deptype = 'i')
UNION ALL
SELECT 'transform', t.oid, 3576
FROM pg_catalog.pg_transform t
UNION ALL
SELECT 'language', l.oid, 2612
FROM pg_catalog.pg_language l WHERE l.oid >= 16384
UNION ALL
SELECT 'access method', m.oid, 2601
FROM pg_catalog.pg_am m WHERE m.oid >= 16384
UNION ALL
SELECT 'foreign data wrapper', w.oid, 2328
FROM pg_catalog.pg_foreign_data_wrapper w
UNION ALL
SELECT 'user mapping', m.umid, 1418
FROM pg_catalog.pg_user_mappings m
UNION ALL
SELECT 'subscription', 0, 6100
FROM pg_catalog.pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
UNION ALL
SELECT 'default privileges', a.oid, 826
FROM pg_catalog.pg_default_acl a
UNION ALL
SELECT 'security label', 0, 0
FROM pg_catalog.pg_seclabel l WHERE l.objoid >= 16384
UNION ALL
SELECT 'comment on a constraint that a partition has of its parent', k.oid, 2606
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_description d ON d.classoid = 2606 AND d.objoid = k.oid
WHERE k.conparentid <> 0 AND k.connamespace = ANY (%1)
--@ 18..
UNION ALL
SELECT 'NOT NULL that is not valid', k.oid, 2606
FROM pg_catalog.pg_constraint k
WHERE k.connamespace = ANY (%1) AND k.conrelid <> 0 AND k.contype = 'n' AND NOT k.convalidated
UNION ALL
SELECT 'publication of generated columns', p.oid, 6104
FROM pg_catalog.pg_publication p WHERE p.pubgencols <> 'n'
