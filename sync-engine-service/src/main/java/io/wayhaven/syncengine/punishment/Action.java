package io.wayhaven.syncengine.punishment;

import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.link.LinkAction;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done about a person in a guild. */
public enum Action {
    BAN(Aspect.BAN, Permission.BAN_MEMBERS),
    UNBAN(Aspect.BAN, Permission.BAN_MEMBERS),
    SOFTBAN(null, Permission.BAN_MEMBERS),
    KICK(null, Permission.KICK_MEMBERS),
    MUTE(Aspect.MUTE, Permission.MANAGE_ROLES),
    UNMUTE(Aspect.MUTE, Permission.MANAGE_ROLES),
    TIMEOUT(Aspect.TIMEOUT, Permission.MODERATE_MEMBERS),
    UNTIMEOUT(Aspect.TIMEOUT, Permission.MODERATE_MEMBERS),
    WARN(null, Permission.MODERATE_MEMBERS),
    NOTE(null, Permission.MODERATE_MEMBERS);

    private final @Nullable Aspect aspect;
    private final Permission permission;

    Action(@Nullable Aspect aspect, Permission permission) {
        this.aspect = aspect;
        this.permission = permission;
    }

    /** What it makes true, or no longer true; empty if it happens once and leaves nothing behind. */
    public Optional<Aspect> aspect() {
        return Optional.ofNullable(aspect);
    }

    /** What it takes, of whoever asks for it and of the bot. */
    public Permission permission() {
        return permission;
    }

    /** Whether it ends a punishment. */
    public boolean lifts() {
        return switch (this) {
            case UNBAN, UNMUTE, UNTIMEOUT -> true;
            case BAN, SOFTBAN, KICK, MUTE, TIMEOUT, WARN, NOTE -> false;
        };
    }

    /** What a link has to carry for the action to travel along it. */
    public LinkAction travelsAs() {
        return switch (this) {
            case BAN, SOFTBAN -> LinkAction.BAN;
            case UNBAN -> LinkAction.UNBAN;
            case KICK -> LinkAction.KICK;
            case MUTE, UNMUTE -> LinkAction.MUTE;
            case TIMEOUT, UNTIMEOUT -> LinkAction.TIMEOUT;
            case WARN, NOTE -> LinkAction.WARN;
        };
    }

    /** How far it reaches. */
    public Reach reach() {
        return switch (this) {
            case BAN, UNBAN, SOFTBAN, KICK, MUTE, UNMUTE, TIMEOUT, UNTIMEOUT -> Reach.NETWORK;
            case WARN -> Reach.GUILD;
            case NOTE -> Reach.RECORD;
        };
    }

    /** Where something is done. */
    public enum Reach {
        /** In the guild of the command and wherever that is followed. */
        NETWORK,
        /** In the guild of the command. */
        GUILD,
        /** Nowhere: it is only kept. */
        RECORD
    }

    /** The name in storage. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action of a stored name. */
    public static Action ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
