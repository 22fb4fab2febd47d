-- newest first of a kind or a family of kinds, of and about a person, in a channel: in all guilds
CREATE INDEX entry_kind ON log.entry (kind, occurred_at);
CREATE INDEX entry_actor ON log.entry (actor_id, occurred_at) WHERE actor_id IS NOT NULL;
CREATE INDEX entry_target ON log.entry (target_id, occurred_at) WHERE target_id IS NOT NULL;
CREATE INDEX entry_channel ON log.entry (channel_id, occurred_at) WHERE channel_id IS NOT NULL;
CREATE INDEX entry_message ON log.entry (message_id, occurred_at) WHERE message_id IS NOT NULL;
-- by the name that somebody had
CREATE INDEX entry_actor_name ON log.entry (lower(actor_name), occurred_at) WHERE actor_name IS NOT NULL;
CREATE INDEX entry_target_name ON log.entry (lower(target_name), occurred_at) WHERE target_name IS NOT NULL;

-- A part of a sentence, in any language. Where the server lacks the extension, or its owner may not add it, a search
-- reads entry by entry: slower, and still right.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX entry_text ON log.entry USING gin (sentence_text gin_trgm_ops);
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE WARNING 'Texts are searched without an index: an administrator has to CREATE EXTENSION pg_trgm before the first start';
END $$;
