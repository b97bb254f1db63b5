-- Functions and procedures, aggregates with them; not what a type brought along. Source: pg_proc.
SELECT p.oid, p.pronamespace, p.proname, p.prokind, p.proowner, p.proacl, l.lanname, p.prosrc, p.probin, p.provolatile,
       p.proisstrict, p.prosecdef, p.proleakproof, p.proparallel, p.procost, p.prorows,
       NULLIF(p.prosupport, 0)::pg_catalog.regproc::text, p.proconfig, p.proretset,
       pg_catalog.format_type(p.prorettype, NULL),
       ARRAY(SELECT pg_catalog.format_type(u.oid, NULL)
             FROM unnest(COALESCE(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS u (oid, n) ORDER BY u.n),
       p.proargmodes, p.proargnames,
       CASE WHEN p.pronargdefaults > 0 THEN
            ARRAY(SELECT COALESCE(pg_catalog.pg_get_function_arg_default(p.oid, n), '')
                  FROM generate_series(1, pg_catalog.cardinality(COALESCE(p.proallargtypes, p.proargtypes::oid[]))) AS g (n) ORDER BY n) END,
       ARRAY(SELECT pg_catalog.format_type(u.oid, NULL) FROM unnest(p.protrftypes) AS u (oid)),
       CASE WHEN p.prokind = 'a' THEN pg_catalog.pg_get_function_arguments(p.oid) ELSE pg_catalog.pg_get_functiondef(p.oid) END,
       pg_catalog.pg_get_function_sqlbody(p.oid) --@ 14..
       NULL                                      --@ ..13
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE p.pronamespace = ANY (%1)
      AND p.oid NOT IN (SELECT d.objid FROM pg_catalog.pg_depend d WHERE d.classid = 1255 AND d.deptype = 'i')
