-- Payloads are stored as Discord sent them, which is UTF-8
DO $$
BEGIN
  IF current_setting('server_encoding') <> 'UTF8' THEN
    RAISE EXCEPTION 'The database must use the encoding UTF8, not %', current_setting('server_encoding');
  END IF;
END $$;

-- payload is json, not jsonb: json keeps the text as it is, including \u0000, big numbers, order and white space.
CREATE TABLE log.event (
  row_id          bigint GENERATED ALWAYS AS IDENTITY,
  event_id        text        NOT NULL,
  shard           int         NOT NULL,
  session_id      text        NOT NULL,
  sequence        bigint      NOT NULL,
  type            text        NOT NULL,
  guild_id        bigint,
  channel_id      bigint,
  user_id         bigint,
  received_at     timestamptz NOT NULL,
  payload         json        NOT NULL,
  kafka_partition int         NOT NULL,
  kafka_offset    bigint      NOT NULL,
  -- newest first
  PRIMARY KEY (received_at, row_id)
) PARTITION BY RANGE (received_at);

-- newest first of a type, which may be rare
CREATE INDEX event_type ON log.event (type, received_at, row_id);
-- newest first in a guild, of a type in a guild, of a person in a guild
CREATE INDEX event_guild ON log.event (guild_id, received_at, row_id);
CREATE INDEX event_guild_type ON log.event (guild_id, type, received_at, row_id);
CREATE INDEX event_guild_user ON log.event (guild_id, user_id, received_at, row_id) WHERE user_id IS NOT NULL;
-- a live tail goes on where it stopped
CREATE INDEX event_kafka ON log.event (kafka_partition, kafka_offset);

COMMENT ON TABLE log.event IS 'Every event received, once. One partition per ISO week (UTC) of received_at.';
COMMENT ON COLUMN log.event.event_id IS 'shard:session:sequence';
COMMENT ON COLUMN log.event.type IS 'Name of the dispatch, or wayhaven.gap for an interval that Discord did not deliver';
COMMENT ON COLUMN log.event.user_id IS 'The person that the event is about or by';
COMMENT ON COLUMN log.event.received_at IS 'When the gateway received it';
COMMENT ON COLUMN log.event.payload IS 'Verbatim';

-- The highest sequence of a session that a projection has taken in, for each partition of the topic. Moves in the
-- transaction that writes what the projection makes of it: what is at or below it is a duplicate.
CREATE TABLE log.mark (
  projection      text   NOT NULL,
  kafka_partition int    NOT NULL,
  shard           int    NOT NULL,
  session_id      text   NOT NULL,
  last_sequence   bigint NOT NULL,
  PRIMARY KEY (projection, kafka_partition, shard, session_id)
) WITH (fillfactor = 50);

COMMENT ON COLUMN log.mark.projection IS 'event for the rows of log.event, entry for those of log.entry';

CREATE TABLE log.guild (
  guild_id bigint PRIMARY KEY,
  name     text NOT NULL
);

CREATE TABLE log.channel (
  channel_id bigint PRIMARY KEY,
  guild_id   bigint NOT NULL,
  name       text   NOT NULL
);
CREATE INDEX channel_guild ON log.channel (guild_id);
