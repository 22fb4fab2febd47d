-- Makes the partition of the week that starts on the given Monday; false if it is there already.
--
-- There is no default partition: rows in it would have to be moved before a partition of their time could be made, and
-- attaching one would scan it under a lock. A batch whose week has no partition makes it instead.
--
-- The table is made on its own and then attached, because CREATE TABLE ... PARTITION OF would lock out readers and
-- writers of the whole log. The advisory lock lets one writer at a time make partitions.
CREATE FUNCTION log.make_event_partition(monday date) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  name text := to_char(monday, '"event_"IYYY"w"IW');
BEGIN
  IF extract(isodow FROM monday) <> 1 THEN
    RAISE EXCEPTION 'A week starts on a Monday, not on %', monday USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('log.make_event_partition', 0));
  -- Asked only under the lock. A commit is visible to queries a moment before the other sessions are told to look at
  -- the log's partitions anew, and attaching blocks no insert: whoever saw the new table in that moment could still
  -- insert by the old list and be refused. The lock is let go after they were told. Asked by a query, since
  -- to_regclass() may answer from before the lock.
  IF EXISTS (SELECT FROM pg_class WHERE relname = name AND relnamespace = 'log'::regnamespace) THEN
    RETURN false;
  END IF;
  EXECUTE format(
    'CREATE TABLE log.%I (LIKE log.event INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', name);
  EXECUTE format(
    'ALTER TABLE log.event ATTACH PARTITION log.%I FOR VALUES FROM (%L) TO (%L)',
    name, monday::timestamp AT TIME ZONE 'UTC', (monday + 7)::timestamp AT TIME ZONE 'UTC');
  RETURN true;
END $$;
