package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Row;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Between columns and types. */
final class Columns {

    private Columns() {}

    /** Hostile text without the one character that PostgreSQL cannot store. */
    static String text(String hostile) {
        return hostile.replace('\0', '\uFFFD');
    }

    /** The same for text that may be absent. */
    static @Nullable String textOrNull(@Nullable String hostile) {
        return hostile == null ? null : text(hostile);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    static @Nullable Instant timeOrNull(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    static Long[] ids(Collection<GuildId> guilds) {
        return guilds.stream().map(GuildId::value).toArray(Long[]::new);
    }

    static @Nullable Action actionOrNull(Row row, String column) {
        var name = row.getString(column);
        return name == null ? null : Action.ofStored(name);
    }

    static @Nullable ChannelId channelOrNull(Row row, String column) {
        var id = row.getLong(column);
        return id == null ? null : new ChannelId(id);
    }

    static @Nullable RoleId roleOrNull(Row row, String column) {
        var id = row.getLong(column);
        return id == null ? null : new RoleId(id);
    }

    static @Nullable GuildId guildOrNull(Row row, String column) {
        var id = row.getLong(column);
        return id == null ? null : new GuildId(id);
    }

    static @Nullable UserId userOrNull(Row row, String column) {
        var id = row.getLong(column);
        return id == null ? null : new UserId(id);
    }
}
