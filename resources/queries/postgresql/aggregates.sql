-- What makes a routine an aggregate. Source: pg_aggregate.
SELECT a.aggfnoid::oid, a.aggkind, a.aggnumdirectargs, NULLIF(a.aggtransfn::oid, 0)::pg_catalog.regproc::text,
       NULLIF(a.aggfinalfn::oid, 0)::pg_catalog.regproc::text, NULLIF(a.aggcombinefn::oid, 0)::pg_catalog.regproc::text,
       NULLIF(a.aggserialfn::oid, 0)::pg_catalog.regproc::text, NULLIF(a.aggdeserialfn::oid, 0)::pg_catalog.regproc::text,
       NULLIF(a.aggmtransfn::oid, 0)::pg_catalog.regproc::text, NULLIF(a.aggminvtransfn::oid, 0)::pg_catalog.regproc::text,
       NULLIF(a.aggmfinalfn::oid, 0)::pg_catalog.regproc::text, a.aggfinalextra, a.aggmfinalextra, a.aggfinalmodify, a.aggmfinalmodify,
       (SELECT o.oprname FROM pg_catalog.pg_operator o WHERE o.oid = a.aggsortop),
       pg_catalog.format_type(a.aggtranstype, NULL), a.aggtransspace,
       pg_catalog.format_type(NULLIF(a.aggmtranstype, 0), NULL), a.aggmtransspace, a.agginitval, a.aggminitval
FROM pg_catalog.pg_aggregate a
JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
WHERE p.pronamespace = ANY (%1)
