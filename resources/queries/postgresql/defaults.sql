-- Defaults and generation expressions. The relation is only needed where the expression names a column
-- ({VAR): passing 0 otherwise spares loading every table into the relation cache. Source: pg_attrdef.
SELECT d.adrelid, d.adnum,
       pg_catalog.pg_get_expr(d.adbin, CASE WHEN strpos(d.adbin::text, '{VAR ') > 0 THEN d.adrelid ELSE 0 END)
FROM pg_catalog.pg_attrdef d
JOIN pg_catalog.pg_class c ON c.oid = d.adrelid
WHERE c.relkind IN ('r', 'p', 'f', 'v') AND c.relnamespace = ANY (%1)
