package io.wayhaven.gateway.settings;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.settings.GuildSettings;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may use the administrative commands of a guild: administrators, and the roles that its settings name. */
public final class AdminRoles {
    private static final long ADMINISTRATOR = 1L << 3;

    private final Map<GuildId, Set<RoleId>> roles = new ConcurrentHashMap<>();

    /** A guild's settings are these from now on. */
    public void settled(GuildSettings settings) {
        if (settings.adminRoles().isEmpty()) {
            roles.remove(settings.guild());
        } else {
            roles.put(settings.guild(), Set.copyOf(settings.adminRoles()));
        }
    }

    /** A guild has no settings any more. */
    public void forgotten(GuildId guild) {
        roles.remove(guild);
    }

    /** Whether somebody may use them. */
    public boolean admit(Issuer issuer, GuildId guild) {
        var admitted = roles.getOrDefault(guild, Set.of());
        return (issuer.permissions() & ADMINISTRATOR) != 0
                || issuer.roles().stream().anyMatch(admitted::contains);
    }
}
