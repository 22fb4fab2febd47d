-- What the viewer reads, as log-writer and sync-engine make it
CREATE SCHEMA log;
CREATE TABLE log.event (
  row_id bigint GENERATED ALWAYS AS IDENTITY,
  event_id text NOT NULL, shard int NOT NULL, session_id text NOT NULL, sequence bigint NOT NULL, type text NOT NULL,
  guild_id bigint, channel_id bigint, user_id bigint, received_at timestamptz NOT NULL, payload json NOT NULL,
  kafka_partition int NOT NULL, kafka_offset bigint NOT NULL,
  PRIMARY KEY (received_at, row_id)
) PARTITION BY RANGE (received_at);
CREATE TABLE log.event_all PARTITION OF log.event FOR VALUES FROM (MINVALUE) TO (MAXVALUE);
CREATE INDEX event_guild ON log.event (guild_id, received_at, row_id);
CREATE INDEX event_guild_type ON log.event (guild_id, type, received_at, row_id);
CREATE INDEX event_kafka ON log.event (kafka_partition, kafka_offset);
CREATE TABLE log.guild (guild_id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE log.channel (channel_id bigint PRIMARY KEY, guild_id bigint NOT NULL, name text NOT NULL);

CREATE SCHEMA sync;
CREATE TABLE sync.guild (guild_id bigint PRIMARY KEY, name text NOT NULL, owner_id bigint);
CREATE TABLE sync.moderation_case (
  case_number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, command_id text UNIQUE, action text NOT NULL,
  source_guild_id bigint NOT NULL, user_id bigint NOT NULL, user_name text, reason text NOT NULL, issuer_id bigint,
  issuer_name text, origin text NOT NULL, issued_at timestamptz NOT NULL, version bigint NOT NULL, superseded_by bigint
);
CREATE TABLE sync.delivery (
  delivery_id text PRIMARY KEY, case_number bigint NOT NULL, guild_id bigint NOT NULL, user_id bigint NOT NULL,
  action text NOT NULL, version bigint NOT NULL, status text NOT NULL, detail text, remedy text,
  attempts int NOT NULL DEFAULT 0, next_attempt_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
