-- what the audit log alone has told of: its event may still come
CREATE INDEX entry_recovered ON log.entry (guild_id, occurred_at) WHERE recovered;

-- Up to when events of each Kafka partition were heard, and since when without a longer absence.
CREATE TABLE log.listening (
  kafka_partition int         PRIMARY KEY,
  since           timestamptz NOT NULL,
  heard_at        timestamptz NOT NULL
) WITH (fillfactor = 50);

-- How often each type of event comes in each guild.
CREATE TABLE log.rhythm (
  guild_id        bigint      NOT NULL,
  type            text        NOT NULL,
  kafka_partition int         NOT NULL,
  weight          float8      NOT NULL,
  first_at        timestamptz NOT NULL,
  last_at         timestamptz NOT NULL,
  longest_seconds float8      NOT NULL,
  missed          int         NOT NULL,
  missed_first    timestamptz,
  missed_last     timestamptz,
  silent          boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (guild_id, type)
) WITH (fillfactor = 50);

COMMENT ON COLUMN log.rhythm.weight IS 'How many there were, each counting half as much every 3 days';
COMMENT ON COLUMN log.rhythm.longest_seconds IS 'The longest time without any, shrinking by half every 14 days';
COMMENT ON COLUMN log.rhythm.missed IS 'Audit-log entries that were read, not pushed, since the last one that was pushed';
COMMENT ON COLUMN log.rhythm.silent IS 'The present silence was noticed';

-- What was noticed and is to be told in the log itself.
CREATE TABLE log.notice (
  notice_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  guild_id   bigint      NOT NULL,
  kind       text        NOT NULL,
  facts      json        NOT NULL,
  noticed_at timestamptz NOT NULL,
  told_at    timestamptz
);

CREATE INDEX notice_untold ON log.notice (notice_id) WHERE told_at IS NULL;

-- Which permissions the bot lacks in a guild, as it was last told.
CREATE TABLE log.permission (
  guild_id         bigint PRIMARY KEY,
  missing          text[] NOT NULL DEFAULT '{}',
  marks            bigint NOT NULL DEFAULT 1,
  seen             bigint NOT NULL DEFAULT 0,
  settings_version bigint NOT NULL DEFAULT 0
);

COMMENT ON COLUMN log.permission.marks IS 'How often something changed that decides it; up to seen it was looked at';
