-- Columns of tables, views and composite types, who has touched their rows since the snapshot, and what is not usual of
-- them, in one array for few rows; of indexes such rows alone. Unsorted: the client sorts faster. Comes after all queries
-- that deparse something by a column's name (see PostgresWitness). Source: pg_attribute. Servers since the minor releases
-- of November 2026 keep a mark of their own among the options of every column, pg_attver, which nobody can set and pg_dump
-- leaves out too. Storage is held against what most types have (numeric, inet and cidr: main), and only what is left over
-- against its type.
SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated,
       a.attcollation, NULLIF(a.xmax, '0'::xid), c.relkind IN ('i', 'I'),
       CASE WHEN NOT a.attislocal OR a.attstattarget >= 0 OR a.attfdwoptions IS NOT NULL OR a.attacl IS NOT NULL
                 OR a.attstorage <> CASE WHEN a.attlen <> -1 THEN 'p' WHEN a.atttypid IN (1700, 869, 650) THEN 'm' ELSE 'x' END
                 OR a.attcompression <> '' --@ 14..
                 OR pg_catalog.cardinality(a.attoptions) > 1 OR a.attoptions[1] NOT LIKE 'pg\_attver=%'
            THEN ARRAY[a.attislocal::text, a.attstorage::text,
                       a.attcompression::text, --@ 14..
                       '',                     --@ ..13
                       COALESCE(a.attstattarget, -1)::text, COALESCE(a.attoptions::text, ''), COALESCE(a.attfdwoptions::text, ''),
                       COALESCE(a.attacl::text, '')] END
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relnamespace = ANY (%1)
      AND (c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
           OR c.relkind IN ('i', 'I') AND (a.attstattarget >= 0 OR a.attoptions IS NOT NULL))
