-- Every type that a column of the chosen schemas has, spelt once. Source: pg_attribute, pg_type, format_type.
SELECT d.atttypid, d.atttypmod, pg_catalog.format_type(d.atttypid, d.atttypmod), t.typcollation
FROM (SELECT DISTINCT a.atttypid, a.atttypmod
      FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
            AND c.relnamespace = ANY (%1)) d
JOIN pg_catalog.pg_type t ON t.oid = d.atttypid
