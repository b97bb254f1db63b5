-- Publications. Source: pg_publication.
SELECT p.oid, p.pubname, p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate,
       p.pubviaroot, --@ 13..
       false,        --@ ..12
       p.pubowner
FROM pg_catalog.pg_publication p
