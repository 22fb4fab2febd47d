-- The id that Discord gives to what is made at a moment: milliseconds since 2015 in the upper 42 bits.
CREATE FUNCTION log.snowflake(moment timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((extract(epoch FROM moment) * 1000)::bigint - 1420070400000) << 22;

-- Makes the partition of a table for the week that starts on the given Monday; false if it is there already. Tables of
-- messages are partitioned by message id, which tells when the message was written; the others by time.
--
-- There is no default partition: rows in it would have to be moved before a partition of their time could be made, and
-- attaching one would scan it under a lock. A batch whose week has no partition makes it instead.
--
-- The table is made on its own and then attached, because CREATE TABLE ... PARTITION OF would lock out readers and
-- writers of the whole table. The advisory lock lets one writer at a time make partitions.
CREATE FUNCTION log.make_partition(parent text, monday date) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  name text := parent || to_char(monday, '"_"IYYY"w"IW');
  since timestamptz := monday::timestamp AT TIME ZONE 'UTC';
  until timestamptz := (monday + 7)::timestamp AT TIME ZONE 'UTC';
  bounds text := CASE
    WHEN parent IN ('message', 'message_revision')
      THEN format('FROM (%s) TO (%s)', log.snowflake(since), log.snowflake(until))
    ELSE format('FROM (%L) TO (%L)', since, until)
  END;
BEGIN
  IF extract(isodow FROM monday) <> 1 THEN
    RAISE EXCEPTION 'A week starts on a Monday, not on %', monday USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('log.make_partition', 0));
  -- Asked only under the lock. A commit is visible to queries a moment before the other sessions are told to look at
  -- the table's partitions anew, and attaching blocks no insert: whoever saw the new table in that moment could still
  -- insert by the old list and be refused. The lock is let go after they were told. Asked by a query, since
  -- to_regclass() may answer from before the lock.
  IF EXISTS (SELECT FROM pg_class WHERE relname = name AND relnamespace = 'log'::regnamespace) THEN
    RETURN false;
  END IF;
  EXECUTE format(
    'CREATE TABLE log.%I (LIKE log.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', name, parent);
  EXECUTE format('ALTER TABLE log.%I ATTACH PARTITION log.%I FOR VALUES %s', parent, name, bounds);
  RETURN true;
END $$;
