-- Sequences with their options and the column they belong to. Source: pg_sequence, pg_depend.
SELECT s.seqrelid, pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
       s.seqcycle, d.refobjid, d.refobjsubid, d.deptype
FROM pg_catalog.pg_sequence s
LEFT JOIN pg_catalog.pg_depend d ON d.objid = s.seqrelid AND d.classid = 1259 AND d.refclassid = 1259
     AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
