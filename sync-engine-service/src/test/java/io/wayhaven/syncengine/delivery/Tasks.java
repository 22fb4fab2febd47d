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
import org.jspecify.annotations.Nullable;

/** Deliveries as tests need them. */
record Tasks(
        Action action,
        DeliveryStatus status,
        int attempts,
        long desiredVersion,
        @Nullable Action lastKnown,
        boolean present,
        String reason,
        @Nullable UserId issuer,
        @Nullable String issuerName,
        @Nullable Instant until,
        boolean banned,
        MuteRoles muteRoles) {

    static final DeliveryId ID = new DeliveryId("7:10");

    static Tasks of(Action action) {
        return new Tasks(
                action,
                DeliveryStatus.PENDING,
                0,
                7,
                null,
                true,
                "spam",
                MODERATOR,
                "mod",
                null,
                false,
                new MuteRoles(new RoleId(1004), Set.of()));
    }

    Tasks with(DeliveryStatus changed, int tries) {
        return new Tasks(
                action,
                changed,
                tries,
                desiredVersion,
                lastKnown,
                present,
                reason,
                issuer,
                issuerName,
                until,
                banned,
                muteRoles);
    }

    Tasks desired(long version) {
        return new Tasks(
                action,
                status,
                attempts,
                version,
                lastKnown,
                present,
                reason,
                issuer,
                issuerName,
                until,
                banned,
                muteRoles);
    }

    Tasks known(Action state) {
        return new Tasks(
                action,
                status,
                attempts,
                desiredVersion,
                state,
                present,
                reason,
                issuer,
                issuerName,
                until,
                banned,
                muteRoles);
    }

    Tasks absent() {
        return new Tasks(
                action,
                status,
                attempts,
                desiredVersion,
                lastKnown,
                false,
                reason,
                issuer,
                issuerName,
                until,
                banned,
                muteRoles);
    }

    Tasks because(String text, @Nullable UserId by, @Nullable String name) {
        return new Tasks(
                action, status, attempts, desiredVersion, lastKnown, present, text, by, name, until, banned, muteRoles);
    }

    Tasks until(Instant end) {
        return new Tasks(
                action,
                status,
                attempts,
                desiredVersion,
                lastKnown,
                present,
                reason,
                issuer,
                issuerName,
                end,
                banned,
                muteRoles);
    }

    Tasks overtakenByABan() {
        return new Tasks(
                action,
                status,
                attempts,
                desiredVersion,
                lastKnown,
                present,
                reason,
                issuer,
                issuerName,
                until,
                true,
                muteRoles);
    }

    Tasks withoutMuteRole() {
        return new Tasks(
                action,
                status,
                attempts,
                desiredVersion,
                lastKnown,
                present,
                reason,
                issuer,
                issuerName,
                until,
                banned,
                new MuteRoles(null, Set.of()));
    }

    /** Another role mutes by now. */
    Tasks formerly(RoleId former) {
        return new Tasks(
                action,
                status,
                attempts,
                desiredVersion,
                lastKnown,
                present,
                reason,
                issuer,
                issuerName,
                until,
                banned,
                new MuteRoles(muteRoles.current(), Set.of(former)));
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
