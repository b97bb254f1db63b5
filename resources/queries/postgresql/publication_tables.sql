-- What publications publish of tables. Source: pg_publication_rel.
SELECT r.prpubid, r.prrelid,
       r.prattrs, pg_catalog.pg_get_expr(r.prqual, r.prrelid) --@ 15..
       NULL, NULL                                             --@ ..14
FROM pg_catalog.pg_publication_rel r
