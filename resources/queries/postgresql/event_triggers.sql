-- Event triggers. Source: pg_event_trigger.
SELECT e.oid, e.evtname, e.evtevent, e.evtfoid::pg_catalog.regproc::text, e.evtenabled, e.evttags, e.evtowner
FROM pg_catalog.pg_event_trigger e
