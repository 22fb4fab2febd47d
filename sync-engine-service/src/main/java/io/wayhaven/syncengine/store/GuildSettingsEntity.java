package io.wayhaven.syncengine.store;

import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.settings.SettingsLayer;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A guild's own settings, and what was last published of them. */
@Entity
@Table(name = "guild_settings", schema = "sync")
class GuildSettingsEntity {

    @Id
    @Column(name = "guild_id")
    private long guildId;

    @Convert(converter = SettingsLayerConverter.class)
    private SettingsLayer own = SettingsLayer.NONE;

    private @Nullable String effective;

    private long version;

    @Column(name = "defaults_revision")
    private long defaultsRevision;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    protected GuildSettingsEntity() {}

    long guildId() {
        return guildId;
    }

    SettingsLayer own() {
        return own;
    }

    long version() {
        return version;
    }

    /** What muted people get, as was published. */
    @Nullable
    RoleId muteRole() {
        var moderation =
                effective == null ? null : GuildSettingsTable.decode(effective).moderation();
        return moderation == null ? null : moderation.muteRole();
    }

    void change(SettingsLayer changed) {
        own = changed;
    }

    /**
     * Takes in what is effective now.
     *
     * @return whether it is different from what was published
     */
    boolean follow(long newDefaultsRevision, String newEffective, Instant now) {
        defaultsRevision = newDefaultsRevision;
        if (newEffective.equals(effective)) {
            return false;
        }
        effective = newEffective;
        version++;
        updatedAt = now;
        return true;
    }
}
