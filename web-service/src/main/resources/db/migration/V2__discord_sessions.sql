-- Sessions of people who log in with their Discord account
ALTER TABLE session
  ADD COLUMN user_id      bigint,
  ADD COLUMN user_name    text,
  ADD COLUMN sealed_token text,
  ADD COLUMN guild_ids    bigint[],
  ADD COLUMN rights_at    timestamptz,
  ADD COLUMN asked_at     timestamptz;
COMMENT ON COLUMN session.user_id IS 'The Discord account; none for the operator';
COMMENT ON COLUMN session.sealed_token IS 'With which Discord is asked, encrypted under the session secret; gone when the session ends';
COMMENT ON COLUMN session.guild_ids IS 'Which guilds Discord let them moderate';
COMMENT ON COLUMN session.rights_at IS 'When Discord said so';
COMMENT ON COLUMN session.asked_at IS 'When somebody last took it on to ask Discord again';
