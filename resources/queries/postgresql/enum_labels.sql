-- Labels in sort order. Source: pg_enum.
SELECT e.enumtypid, e.enumlabel
FROM pg_catalog.pg_enum e
ORDER BY e.enumtypid, e.enumsortorder
