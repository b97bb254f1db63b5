-- Tables, views, sequences, composite types of the chosen schemas. Source: pg_class.
SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.relispartition, c.relrowsecurity,
       c.relforcerowsecurity,
       c.reltuples::bigint,                                                              --@ 14..
       CASE WHEN c.reltuples = 0 AND c.relpages = 0 THEN -1 ELSE c.reltuples::bigint END, --@ ..13
       c.relpages, c.reloptions,
       CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,
       CASE WHEN c.relpartbound IS NOT NULL THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END,
       c.relowner, c.relacl, c.relreplident,
       CASE WHEN c.reltablespace <> 0
            THEN (SELECT s.spcname FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace) END,
       CASE WHEN c.relkind IN ('r', 'p', 'm') AND c.relam NOT IN (0, 2) -- heap
            THEN (SELECT m.amname FROM pg_catalog.pg_am m WHERE m.oid = c.relam) END,
       c.reloftype
FROM pg_catalog.pg_class c
WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c') AND c.relnamespace = ANY (%1)
