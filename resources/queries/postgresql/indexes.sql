-- Indexes with the numbers of their columns; expressions only where there are some. Source: pg_index.
SELECT i.indexrelid, i.indrelid, c.relname, m.amname, i.indisunique,
       i.indnullsnotdistinct,    --@ 15..
       false,                    --@ ..14
       i.indisvalid, i.indnkeyatts,
       i.indkey, i.indclass, i.indcollation, i.indoption, c.reloptions,
       CASE WHEN i.indexprs IS NULL THEN NULL
            WHEN cardinality(array_positions(i.indkey::int2[], 0::int2)) = 1
            THEN ARRAY[pg_catalog.pg_get_expr(i.indexprs, i.indrelid)]
            ELSE (SELECT pg_catalog.array_agg(pg_catalog.pg_get_indexdef(i.indexrelid, k.n, false) ORDER BY k.n)
                  FROM pg_catalog.generate_series(1, i.indnkeyatts::int) AS k (n) WHERE i.indkey[k.n - 1] = 0) END,
       CASE WHEN i.indpred IS NOT NULL THEN pg_catalog.pg_get_expr(i.indpred, i.indrelid) END,
       c.relispartition, i.indisclustered, i.indisreplident,
       CASE WHEN c.reltablespace <> 0
            THEN (SELECT s.spcname FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace) END,
       CASE WHEN c.relispartition
            THEN (SELECT h.inhparent FROM pg_catalog.pg_inherits h WHERE h.inhrelid = i.indexrelid) END
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_am m ON m.oid = c.relam
WHERE c.relnamespace = ANY (%1)
