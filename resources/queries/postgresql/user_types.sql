-- Enums, domains, ranges, composite and free-standing base types of the chosen schemas. Source: pg_type, pg_range.
SELECT t.oid, t.typnamespace, t.typname, t.typtype, t.typowner, t.typacl, t.typisdefined, t.typnotnull,
       CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END,
       CASE WHEN t.typtype = 'd' THEN pg_catalog.pg_get_expr(t.typdefaultbin, 0) END,
       CASE WHEN t.typtype = 'd' AND t.typcollation <> (SELECT b.typcollation FROM pg_catalog.pg_type b WHERE b.oid = t.typbasetype)
            THEN t.typcollation END,
       pg_catalog.format_type(r.rngsubtype, NULL), r.rngsubopc,
       CASE WHEN r.rngcollation <> (SELECT b.typcollation FROM pg_catalog.pg_type b WHERE b.oid = r.rngsubtype)
            THEN r.rngcollation END,
       NULLIF(r.rngcanonical, 0)::pg_catalog.regproc::text, NULLIF(r.rngsubdiff, 0)::pg_catalog.regproc::text,
       (SELECT m.typname FROM pg_catalog.pg_type m WHERE m.oid = r.rngmultitypid), --@ 14..
       NULL,                                                                         --@ ..13
       0
FROM pg_catalog.pg_type t
LEFT JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
WHERE t.typtype IN ('e', 'd', 'r', 'b', 'p') AND (t.typtype = 'd' OR t.typcategory <> 'A') AND t.typnamespace = ANY (%1)
UNION ALL
SELECT t.oid, t.typnamespace, t.typname, t.typtype, t.typowner, t.typacl, true, false,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, c.oid
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_type t ON t.oid = c.reltype
WHERE c.relkind = 'c' AND c.relnamespace = ANY (%1)
