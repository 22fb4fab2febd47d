package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.network.LinkStatus;
import io.wayhaven.syncengine.network.Occasion;
import io.wayhaven.syncengine.punishment.Aspect;
import io.wayhaven.syncengine.reconciliation.Participant;
import io.wayhaven.syncengine.reconciliation.Participant.Knowledge;
import io.wayhaven.syncengine.reconciliation.Policies;
import io.wayhaven.syncengine.reconciliation.Run;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guilds of a network, and what is known of their bans and members. */
final class ParticipantTable {

    /** A list that is due may lack what a gap has swallowed. */
    private static final String OF_BANS = """
            select guild_id, name, known_at is not null and next_read_at > now() as known,
                present and
            """ + GuildTable.botMay(Permission.BAN_MEMBERS) + """
             as open
            from sync.guild left join sync.ban_list using (guild_id)
            where guild_id = any ($1)
            order by guild_id
            """;

    /** Whoever joined, left or changed during a gap is known only after the next reading. */
    private static final String OF_MEMBERS = """
            select guild_id, name, known_at is not null as known, present as open
            from sync.guild left join sync.member_list using (guild_id)
            where guild_id = any ($1)
            order by guild_id
            """;

    private ParticipantTable() {}

    /**
     * The guilds that a run compares: the network; where somebody asked, their guild and those to which its actions travel,
     * for about others they have nothing to say.
     */
    static Uni<List<Participant>> of(SqlConnection connection, Run run, Aspect aspect, int hopLimit) {
        return LinkTable.networkOf(connection, run.guild(), hopLimit).chain(network -> {
            var guilds = guilds(network);
            var reach = reach(network, guilds, travelsAs(aspect), Occasion.ASKED_FOR);
            var unasked = reach(network, guilds, travelsAs(aspect), Occasion.LIVE);
            var compared = compared(run, guilds, reach);
            return DriftPolicyTable.of(connection, compared)
                    .chain(policies -> connection
                            .preparedQuery(aspect == Aspect.BAN ? OF_BANS : OF_MEMBERS)
                            .execute(Tuple.of(compared))
                            .map(rows -> Rows.list(rows, row -> participant(row, reach, unasked, policies))));
        });
    }

    private static Participant participant(
            Row row,
            Map<GuildId, Set<GuildId>> reach,
            Map<GuildId, Set<GuildId>> unasked,
            Map<GuildId, Policies> policies) {
        var guild = new GuildId(row.getLong("guild_id"));
        return new Participant(
                guild,
                row.getString("name"),
                row.getBoolean("open")
                        ? row.getBoolean("known") ? Knowledge.KNOWN : Knowledge.BEING_READ
                        : Knowledge.CLOSED,
                sources(guild, unasked).equals(sources(guild, reach)),
                policies.getOrDefault(guild, Policies.USUAL),
                sources(guild, reach),
                reach.getOrDefault(guild, Set.of()));
    }

    private static Long[] compared(Run run, Set<GuildId> guilds, Map<GuildId, Set<GuildId>> reach) {
        var own = run.guild();
        return guilds.stream()
                .filter(guild -> run.request() == null
                        || guild.equals(own)
                        || reach.getOrDefault(own, Set.of()).contains(guild))
                .map(GuildId::value)
                .toArray(Long[]::new);
    }

    private static Set<GuildId> guilds(GuildNetwork network) {
        return network.links().stream()
                .filter(link -> link.status() == LinkStatus.ACTIVE)
                .flatMap(link -> Stream.of(link.parent(), link.child()))
                .collect(Collectors.toSet());
    }

    private static Map<GuildId, Set<GuildId>> reach(
            GuildNetwork network, Set<GuildId> guilds, LinkAction action, Occasion occasion) {
        var reach = new HashMap<GuildId, Set<GuildId>>();
        guilds.forEach(guild -> reach.put(
                guild, new HashSet<>(network.pathsFrom(guild, action, occasion).keySet())));
        return reach;
    }

    private static LinkAction travelsAs(Aspect aspect) {
        return switch (aspect) {
            case BAN -> LinkAction.BAN;
            case MUTE -> LinkAction.MUTE;
            case TIMEOUT -> LinkAction.TIMEOUT;
        };
    }

    private static Set<GuildId> sources(GuildId guild, Map<GuildId, Set<GuildId>> reach) {
        return reach.entrySet().stream()
                .filter(entry -> entry.getValue().contains(guild))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
