-- Catalogs that this role may not read. Source: pg_class, has_table_privilege.
SELECT c.relname
FROM pg_catalog.pg_class c
WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND c.relkind IN ('r', 'v')
      AND c.relname IN ('pg_aggregate', 'pg_collation', 'pg_event_trigger', 'pg_extension', 'pg_foreign_server',
                        'pg_foreign_table', 'pg_policy', 'pg_proc', 'pg_publication', 'pg_publication_rel',
                        'pg_publication_namespace', 'pg_rewrite', 'pg_roles', 'pg_statistic_ext', 'pg_trigger')
      AND NOT pg_catalog.has_table_privilege(c.oid, 'SELECT')
