-- What is not usual of a column, of tables and of indexes: few rows. Source: pg_attribute. Servers since the
-- minor releases of November 2026 keep a mark of their own among the options of every column, pg_attver, which nobody
-- can set and pg_dump leaves out too. Storage is held against what most types have (numeric, inet and cidr: main), and only
-- what is left over against its type.
SELECT a.attrelid, a.attnum, a.attislocal,
       CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
       a.attcompression, --@ 14..
       '',               --@ ..13
       COALESCE(a.attstattarget, -1), a.attoptions, a.attfdwoptions, a.attacl
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind <> 't' AND c.relnamespace = ANY (%1)
      AND (a.attstorage <> CASE WHEN a.attlen <> -1 THEN 'p' WHEN a.atttypid IN (1700, 869, 650) THEN 'm' ELSE 'x' END OR a.attstattarget >= 0 OR a.attfdwoptions IS NOT NULL
           OR a.attcompression <> '' --@ 14..
           OR pg_catalog.cardinality(a.attoptions) > 1 OR a.attoptions[1] NOT LIKE 'pg\_attver=%'
           OR a.attacl IS NOT NULL OR NOT a.attislocal)
