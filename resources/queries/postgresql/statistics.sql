-- Extended statistics. Source: pg_statistic_ext.
SELECT s.oid, s.stxnamespace, s.stxname, s.stxrelid, s.stxkeys, s.stxkind,
       pg_catalog.pg_get_statisticsobjdef_expressions(s.oid), --@ 14..
       NULL,                                                  --@ ..13
       COALESCE(s.stxstattarget, -1), --@ 13..
       -1,                            --@ ..12
       s.stxowner
FROM pg_catalog.pg_statistic_ext s
WHERE s.stxnamespace = ANY (%1)
