-- What the viewer reads of the sync-engine
CREATE SCHEMA sync;
CREATE TABLE sync.guild (guild_id bigint PRIMARY KEY, name text NOT NULL, owner_id bigint);
CREATE TABLE sync.moderation_case (
  case_number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, command_id text UNIQUE, action text NOT NULL,
  source_guild_id bigint NOT NULL, user_id bigint NOT NULL, user_name text, reason text NOT NULL, issuer_id bigint,
  issuer_name text, origin text NOT NULL, issued_at timestamptz NOT NULL, version bigint NOT NULL, superseded_by bigint,
  aspect text, expires_at timestamptz, evidence jsonb
);
CREATE TABLE sync.delivery (
  delivery_id text PRIMARY KEY, case_number bigint NOT NULL, guild_id bigint NOT NULL, user_id bigint NOT NULL,
  aspect text, action text NOT NULL, version bigint NOT NULL, status text NOT NULL, detail text, remedy text,
  attempts int NOT NULL DEFAULT 0, next_attempt_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
