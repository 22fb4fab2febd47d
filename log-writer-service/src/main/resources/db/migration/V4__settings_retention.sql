-- What guilds want of the log, as their newest record in guild.settings.v1 says.
CREATE TABLE log.settings (
  guild_id   bigint      PRIMARY KEY,
  version    bigint      NOT NULL,
  settings   json        NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
