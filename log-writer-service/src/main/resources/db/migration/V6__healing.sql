-- what the audit log alone has told of: its event may still come
CREATE INDEX entry_recovered ON log.entry (guild_id, occurred_at) WHERE recovered;
