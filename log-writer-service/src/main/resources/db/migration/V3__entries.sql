-- Grows with every entry that is added and every one that is changed.
CREATE SEQUENCE log.change_number;

CREATE TABLE log.entry (
  event_id         text        NOT NULL,
  ordinal          int         NOT NULL,
  kind             text        NOT NULL,
  family           text        NOT NULL,
  severity         text        NOT NULL,
  guild_id         bigint,
  channel_id       bigint,
  message_id       bigint,
  actor_id         bigint,
  actor_name       text,
  confidence       text        NOT NULL,
  actor_note       text,
  target_type      text,
  target_id        bigint,
  target_name      text,
  reason           text,
  audit_entry_id   bigint,
  audit_query      jsonb,
  sentence         jsonb       NOT NULL,
  sentence_text    text        NOT NULL,
  fields           jsonb       NOT NULL,
  changes          jsonb       NOT NULL,
  recovered        boolean     NOT NULL,
  redacted         boolean     NOT NULL DEFAULT false,
  revision         int         NOT NULL,
  change_number    bigint      NOT NULL,
  occurred_at      timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  kafka_partition  int         NOT NULL,
  kafka_offset     bigint      NOT NULL,
  PRIMARY KEY (occurred_at, event_id, ordinal)
) PARTITION BY RANGE (occurred_at);

-- newest first in a guild; of a kind, by or about a person in a guild
CREATE INDEX entry_guild ON log.entry (guild_id, occurred_at);
CREATE INDEX entry_guild_kind ON log.entry (guild_id, kind, occurred_at);
CREATE INDEX entry_guild_actor ON log.entry (guild_id, actor_id, occurred_at) WHERE actor_id IS NOT NULL;
CREATE INDEX entry_guild_target ON log.entry (guild_id, target_id, occurred_at) WHERE target_id IS NOT NULL;
-- what the audit log could tell more of
CREATE INDEX entry_audit ON log.entry (guild_id, occurred_at) WHERE audit_query IS NOT NULL;
-- live pages go on where they stopped
CREATE INDEX entry_change ON log.entry (change_number);

COMMENT ON TABLE log.entry IS 'What people read: what happened, to whom, by whom. One partition per ISO week (UTC) of occurred_at.';
COMMENT ON COLUMN log.entry.event_id IS 'The event in log.event that tells it, whose received_at is occurred_at';
COMMENT ON COLUMN log.entry.ordinal IS 'Which of the event''s entries, from 0';
COMMENT ON COLUMN log.entry.confidence IS 'How the actor is known: exact, inferred, self, unknown; none if nobody acts';
COMMENT ON COLUMN log.entry.actor_note IS 'Why the actor is unknown or how it is known, in plain words';
COMMENT ON COLUMN log.entry.audit_query IS 'Which audit-log entries could tell the actor';
COMMENT ON COLUMN log.entry.sentence IS 'Parts in order: {"type": "words|user|channel|role|name|quote|moment|...", "text": ..., "id": ...}';
COMMENT ON COLUMN log.entry.recovered IS 'The event itself was never delivered: the audit log tells of it';
COMMENT ON COLUMN log.entry.change_number IS
  'Grows with every addition and amendment. Writers of different Kafka partitions commit in any order: whoever follows it looks back a little';

-- What Discord last said of things, to tell what an event changes. Without \u0000, which json lets nobody look past.
CREATE TABLE log.snapshot (
  type       text        NOT NULL,
  guild_id   bigint      NOT NULL,
  object_id  bigint      NOT NULL,
  payload    json        NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (type, guild_id, object_id)
);

COMMENT ON COLUMN log.snapshot.guild_id IS '0 outside guilds';

CREATE TABLE log.message (
  message_id  bigint      NOT NULL PRIMARY KEY,
  guild_id    bigint,
  channel_id  bigint,
  author_id   bigint,
  author_name text,
  payload     json        NOT NULL,
  revision    int         NOT NULL,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  deleted_at  timestamptz
) PARTITION BY RANGE (message_id);

CREATE INDEX message_author ON log.message (author_id, message_id);

COMMENT ON TABLE log.message IS 'Messages as last seen. One partition per ISO week (UTC) in which they were written: message_id tells.';
COMMENT ON COLUMN log.message.author_name IS 'What the author was called where they wrote it';

CREATE TABLE log.message_revision (
  message_id bigint      NOT NULL,
  revision   int         NOT NULL,
  payload    json        NOT NULL,
  seen_at    timestamptz NOT NULL,
  PRIMARY KEY (message_id, revision)
) PARTITION BY RANGE (message_id);

COMMENT ON TABLE log.message_revision IS 'What messages said before they were edited: the first revision and the newest ones. Partitions as of log.message.';

-- The audit log as far as it was seen, for the join with entries.
CREATE TABLE log.audit_entry (
  guild_id     bigint      NOT NULL,
  entry_id     bigint      NOT NULL,
  acted_at     timestamptz NOT NULL,
  action       int         NOT NULL,
  user_id      bigint,
  target_id    bigint,
  channel_id   bigint,
  reason       text,
  changes      jsonb       NOT NULL,
  observations jsonb       NOT NULL,
  PRIMARY KEY (guild_id, entry_id)
);

CREATE INDEX audit_entry_time ON log.audit_entry (guild_id, acted_at);

COMMENT ON COLUMN log.audit_entry.acted_at IS 'The time that entry_id tells';
COMMENT ON COLUMN log.audit_entry.changes IS 'Discord''s changes, without those that attribution has no use for';
COMMENT ON COLUMN log.audit_entry.observations IS 'How many acts it stood for, and when that was seen: [[milliseconds since 1970, count], ...]';

-- When a guild's audit log was read to its end.
CREATE TABLE log.audit_read (
  guild_id bigint      NOT NULL,
  read_at  timestamptz NOT NULL,
  PRIMARY KEY (guild_id, read_at)
);

-- Posts that were decided and are not known to be in Kafka.
CREATE TABLE log.outbox (
  position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key        text        NOT NULL,
  post_id    text        NOT NULL,
  revision   int         NOT NULL,
  guild_id   bigint      NOT NULL,
  type       text        NOT NULL,
  decided_at timestamptz NOT NULL,
  value      bytea       NOT NULL
);
