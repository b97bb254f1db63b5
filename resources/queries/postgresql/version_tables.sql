-- Tables that are called as a migration tool calls its own; %1: their names as literals. Source: pg_class.
SELECT n.nspname, c.relname
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname IN (%1) AND c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_(toast|temp)'
ORDER BY n.nspname, c.relname
