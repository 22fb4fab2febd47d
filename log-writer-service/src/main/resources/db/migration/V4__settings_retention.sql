-- What guilds want of the log, as their newest record in guild.settings.v1 says.
CREATE TABLE log.settings (
  guild_id   bigint      PRIMARY KEY,
  version    bigint      NOT NULL,
  settings   json        NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE log.event ADD COLUMN redacted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN log.event.redacted IS 'Something was taken out of payload: what people wrote, since its time was over, or a person''s data';
COMMENT ON COLUMN log.event.payload IS 'Verbatim, unless redacted';

CREATE INDEX message_guild ON log.message (guild_id, message_id);

-- What was removed because its time was over.
CREATE TABLE log.purge (
  purge_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  guild_id  bigint,
  class     text        NOT NULL CHECK (class IN ('events', 'messages')),
  before    timestamptz NOT NULL,
  row_count bigint      NOT NULL,
  purged_at timestamptz NOT NULL DEFAULT now(),
  told_at   timestamptz
);
COMMENT ON COLUMN log.purge.told_at IS 'When the log itself was told of it';

-- Up to when what people wrote is taken out of events and entries. Guild 0 stands for all of them.
CREATE TABLE log.retention_mark (
  guild_id bigint      PRIMARY KEY,
  done_to  timestamptz NOT NULL
);

-- Orders to take a person's names and words out of everything.
CREATE TABLE log.erasure (
  fact_id    text        PRIMARY KEY,
  guild_id   bigint,
  user_id    bigint      NOT NULL,
  issuer_id  bigint,
  ordered_at timestamptz NOT NULL,
  done_at    timestamptz
);
COMMENT ON COLUMN log.erasure.guild_id IS 'In which guild''s data; NULL: in all';

-- The first moment that is kept: whole days, so that a purge a day does.
CREATE FUNCTION log.kept_since(days int, now timestamptz) RETURNS timestamptz
LANGUAGE sql IMMUTABLE
RETURN (date_trunc('day', now AT TIME ZONE 'UTC') AT TIME ZONE 'UTC') - make_interval(hours => 24 * days);

-- Up to when what is to go, for everybody (guild_id NULL) and for each guild that keeps less. A guild can only shorten
-- what holds for everybody, and nothing that people wrote outlives the events. A bound that is NULL removes nothing.
CREATE FUNCTION log.retention_plan(event_days int, message_days int, now timestamptz DEFAULT now())
RETURNS TABLE (guild_id bigint, events_before timestamptz, messages_before timestamptz)
LANGUAGE sql STABLE AS $$
  WITH wish AS (
    SELECT NULL::bigint AS guild_id, event_days AS events, least(event_days, message_days) AS messages
    UNION ALL
    SELECT s.guild_id, least(event_days, k.events), least(event_days, message_days, k.events, k.messages)
    FROM log.settings s,
         LATERAL (SELECT (s.settings #>> '{retention,events}')::int AS events,
                         (s.settings #>> '{retention,messages}')::int AS messages) k)
  SELECT w.guild_id, log.kept_since(w.events, now), log.kept_since(w.messages, now)
  FROM wish w
  WHERE w.guild_id IS NULL
     OR (w.events, w.messages) IS DISTINCT FROM (event_days, least(event_days, message_days))
  ORDER BY w.guild_id NULLS FIRST
$$;

-- What a purge would remove now, such as 12,410 events before 2026-10-22.
CREATE FUNCTION log.retention_preview(event_days int, message_days int, now timestamptz DEFAULT now())
RETURNS TABLE (guild_id bigint, class text, before timestamptz, row_count bigint)
LANGUAGE sql STABLE AS $$
  SELECT p.guild_id, 'events', p.events_before,
         (SELECT count(*) FROM log.event e
          WHERE e.received_at < p.events_before AND (p.guild_id IS NULL OR e.guild_id = p.guild_id))
  FROM log.retention_plan(event_days, message_days, now) p
  WHERE p.events_before IS NOT NULL
  UNION ALL
  SELECT p.guild_id, 'messages', p.messages_before,
         (SELECT count(*) FROM log.message m
          WHERE m.message_id < log.snowflake(p.messages_before) AND (p.guild_id IS NULL OR m.guild_id = p.guild_id))
  FROM log.retention_plan(event_days, message_days, now) p
  WHERE p.messages_before IS NOT NULL
$$;

-- Drops the oldest partition of a table whose week is over for everybody, and says which; NULL if there is none.
CREATE FUNCTION log.drop_expired(parent text, class text, before timestamptz) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  name text := (
    SELECT c.relname
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = format('log.%I', parent)::regclass
      AND (to_date(right(c.relname, 7), 'IYYY"w"IW') + 7)::timestamp AT TIME ZONE 'UTC' <= before
    ORDER BY c.relname
    LIMIT 1);
BEGIN
  IF name IS NULL THEN
    RETURN NULL;
  END IF;
  IF parent IN ('event', 'message') THEN
    EXECUTE format('INSERT INTO log.purge (guild_id, class, before, row_count) SELECT guild_id, %L, %L, count(*) FROM log.%I GROUP BY 1',
      class, before, name);
  END IF;
  -- everybody who comes later waits behind the drop: rather try again than let them wait long
  PERFORM set_config('lock_timeout', '5s', true);
  EXECUTE format('DROP TABLE log.%I', name);
  RETURN name;
END $$;

-- A session that is over leaves its marks behind; nothing of it can come again once the topic has forgotten it.
ALTER TABLE log.mark ADD COLUMN touched_at timestamptz NOT NULL DEFAULT now();
