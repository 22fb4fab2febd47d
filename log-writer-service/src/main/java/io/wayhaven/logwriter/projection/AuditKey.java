package io.wayhaven.logwriter.projection;

/** Names an entry of a guild's audit log. */
public record AuditKey(long guildId, long entryId) {}
