-- Collations that somebody made. Source: pg_collation.
SELECT c.oid, c.collnamespace, c.collname, c.collowner, c.collprovider, c.collisdeterministic, c.collcollate, c.collctype,
       c.colllocale,    --@ 17..
       c.colliculocale, --@ 15..16
       NULL,            --@ ..14
       c.collicurules   --@ 16..
       NULL             --@ ..15
FROM pg_catalog.pg_collation c
WHERE c.collnamespace = ANY (%1)
      AND c.collencoding IN (-1, (SELECT d.encoding FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))
