package io.wayhaven.syncengine.store;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.contracts.settings.VolumeScope;
import io.wayhaven.syncengine.decision.DecisionRules;
import io.wayhaven.syncengine.punishment.Decision;
import io.wayhaven.syncengine.punishment.Punishment;
import io.wayhaven.syncengine.volume.Counting;
import io.wayhaven.syncengine.volume.Reissue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notices when a moderator, or a linked guild, punishes more people than a guild lets through. */
final class VolumeBreaker {
    private static final int ONE = 1;

    private final SqlConnection connection;
    private final DecisionRules rules;
    private final Instant now;

    VolumeBreaker(SqlConnection connection, DecisionRules rules, Instant now) {
        this.connection = connection;
        this.rules = rules;
        this.now = now;
    }

    /** What has to wait of a punishment that was accepted. */
    Uni<Brake> check(Punishment command, Decision.Accepted accepted) {
        var context = command.context();
        if (!Counting.counts(command.action())) {
            return Uni.createFrom().item(Brake.NOTHING);
        }
        var moderator = Counting.limitsIssuer(context.origin()) && !Reissue.isApproved(context.id())
                ? exceeded(context, ONE)
                : Uni.createFrom().item(Optional.<VolumeLimit>empty());
        return moderator.chain(limit -> {
            if (limit.isPresent() && context.origin() != Origin.NATIVE) {
                return Uni.createFrom().item(new Brake.Everything(limit.get()));
            }
            var others = accepted.deliverTo().stream()
                    .filter(guild -> !guild.equals(context.guild()))
                    .toList();
            if (limit.isPresent()) {
                return Uni.createFrom()
                        .item(others.isEmpty() ? Brake.NOTHING : new Brake.Spreading(limit.get(), others, Map.of()));
            }
            return Counting.limitsLinks(context.origin()) && !others.isEmpty()
                    ? links(context.guild(), others)
                    : Uni.createFrom().item(Brake.NOTHING);
        });
    }

    /** The limit that a moderator exceeds by giving some more punishments; empty if they don't. */
    Uni<Optional<VolumeLimit>> exceeded(CommandContext context, int more) {
        var issuer = context.issuer();
        if (issuer == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var here = context.guild();
        return VolumeTable.limits(connection, List.of(here), VolumeScope.MODERATOR, rules)
                .chain(limits -> Optional.ofNullable(limits.get(here))
                        .map(limit -> VolumeTable.lock(connection, here, issuer.user())
                                .chain(() ->
                                        VolumeTable.given(connection, here, issuer.user(), now.minus(limit.window())))
                                .map(given -> Optional.of(limit).filter(of -> Counting.exceeds(of, given, more))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Brake> links(GuildId source, Collection<GuildId> guilds) {
        return VolumeTable.limits(connection, guilds, VolumeScope.LINK, rules)
                .chain(limits -> limits.isEmpty()
                        ? Uni.createFrom().item(Brake.NOTHING)
                        : quiet(source, limits)
                                .chain(quiet -> quiet
                                        ? Uni.createFrom().item(Brake.NOTHING)
                                        : VolumeTable.arrived(connection, source, limits, now)
                                                .map(arrived -> spreading(limits, arrived))));
    }

    /** Mostly so few punishments were given that none of them can be too many anywhere. */
    private Uni<Boolean> quiet(GuildId source, Map<GuildId, VolumeLimit> limits) {
        var longest = limits.values().stream()
                .map(VolumeLimit::window)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        var least = limits.values().stream()
                .mapToInt(VolumeLimit::punishments)
                .min()
                .orElse(0);
        return VolumeTable.given(connection, source, now.minus(longest)).map(given -> given + ONE <= least);
    }

    private static Brake spreading(Map<GuildId, VolumeLimit> limits, Map<GuildId, Long> arrived) {
        var full = limits.entrySet().stream()
                .filter(limit -> Counting.exceeds(limit.getValue(), arrived.getOrDefault(limit.getKey(), 0L), ONE))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return full.isEmpty() ? Brake.NOTHING : new Brake.Spreading(null, List.of(), full);
    }
}
