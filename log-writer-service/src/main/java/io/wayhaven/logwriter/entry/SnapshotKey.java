package io.wayhaven.logwriter.entry;

/**
 * Names something that is remembered.
 *
 * @param guildId the guild; 0 outside guilds
 * @param objectId see {@link SnapshotType}
 */
public record SnapshotKey(SnapshotType type, long guildId, long objectId) {}
