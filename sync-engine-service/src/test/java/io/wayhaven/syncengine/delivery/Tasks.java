package io.wayhaven.syncengine.delivery;

import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.NOW;
import static io.wayhaven.syncengine.Samples.TROUBLE;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Deliveries as tests need them. */
final class Tasks {

    static final DeliveryId ID = new DeliveryId("7:10");

    private final Action action;
    private DeliveryStatus status = DeliveryStatus.PENDING;
    private int attempts;
    private long desiredVersion = 7;
    private @Nullable Action lastKnown;
    private boolean present = true;
    private String reason = "spam";
    private @Nullable UserId issuer = MODERATOR;
    private @Nullable String issuerName = "mod";
    private @Nullable Instant until;
    private boolean banned;
    private MuteRoles muteRoles = new MuteRoles(new RoleId(1004), Set.of());

    private Tasks(Action action) {
        this.action = action;
    }

    static Tasks of(Action action) {
        return new Tasks(action);
    }

    Tasks with(DeliveryStatus changed, int tries) {
        return but(copy -> {
            copy.status = changed;
            copy.attempts = tries;
        });
    }

    Tasks desired(long version) {
        return but(copy -> copy.desiredVersion = version);
    }

    Tasks known(Action state) {
        return but(copy -> copy.lastKnown = state);
    }

    Tasks absent() {
        return but(copy -> copy.present = false);
    }

    Tasks because(String text, @Nullable UserId by, @Nullable String name) {
        return but(copy -> {
            copy.reason = text;
            copy.issuer = by;
            copy.issuerName = name;
        });
    }

    Tasks until(Instant end) {
        return but(copy -> copy.until = end);
    }

    Tasks overtakenByABan() {
        return but(copy -> copy.banned = true);
    }

    Tasks withoutMuteRole() {
        return but(copy -> copy.muteRoles = new MuteRoles(null, Set.of()));
    }

    /** Another role mutes by now. */
    Tasks formerly(RoleId former) {
        return but(copy -> copy.muteRoles = new MuteRoles(muteRoles.current(), Set.of(former)));
    }

    private Tasks but(Consumer<Tasks> change) {
        var copy = new Tasks(action);
        copy.status = status;
        copy.attempts = attempts;
        copy.desiredVersion = desiredVersion;
        copy.lastKnown = lastKnown;
        copy.present = present;
        copy.reason = reason;
        copy.issuer = issuer;
        copy.issuerName = issuerName;
        copy.until = until;
        copy.banned = banned;
        copy.muteRoles = muteRoles;
        change.accept(copy);
        return copy;
    }

    DeliveryTask task() {
        return task(new GuildId(10));
    }

    DeliveryTask task(@Nullable GuildId source) {
        return task(source, new BotRights(null, 0), null, null);
    }

    DeliveryTask task(BotRights rights) {
        return task(new GuildId(10), rights, null, null);
    }

    DeliveryTask task(
            @Nullable GuildId source, BotRights rights, @Nullable Membership known, @Nullable Instant parkedUntil) {
        return task(ID, 7, TROUBLE, source, rights, known, parkedUntil);
    }

    /** One of several bans from elsewhere that go together. */
    static DeliveryTask ofMany(int number, @Nullable Membership known) {
        return of(Action.BAN)
                .desired(number)
                .task(
                        new DeliveryId(number + ":10"),
                        number,
                        new UserId(1000L + number),
                        new GuildId(20),
                        new BotRights(Permission.mask(Set.of(Permission.BAN_MEMBERS, Permission.MANAGE_GUILD)), 0),
                        known,
                        null);
    }

    private DeliveryTask task(
            DeliveryId id,
            long number,
            UserId user,
            @Nullable GuildId source,
            BotRights rights,
            @Nullable Membership known,
            @Nullable Instant parkedUntil) {
        return new DeliveryTask(
                id,
                number,
                new CommandId("c:1"),
                source,
                new GuildId(10),
                "Guild 10",
                present,
                user,
                action,
                number,
                desiredVersion,
                banned,
                rights,
                known,
                parkedUntil,
                lastKnown,
                status,
                attempts,
                3600,
                reason,
                issuer,
                issuerName,
                NOW,
                until,
                new ChannelId(500),
                muteRoles,
                NOW);
    }
}
