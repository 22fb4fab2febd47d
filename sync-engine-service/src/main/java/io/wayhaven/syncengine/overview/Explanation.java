package io.wayhaven.syncengine.overview;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.syncengine.network.Barrier;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.network.Occasion;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.reply.Markdown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a case got to and where it did not, and why. Other guilds than the one where it was decided learn about
 * themselves only.
 *
 * @param here the guild that asks
 * @param number the case
 * @param source where it was decided
 * @param arrivals what became of it, by guild
 * @param network the network of the source as it is now
 */
public record Explanation(
        GuildId here,
        long number,
        Action action,
        GuildId source,
        UserId user,
        Instant issuedAt,
        Map<GuildId, Arrival> arrivals,
        GuildNetwork network,
        GuildNames names) {

    private static final int LONGEST_DETAIL = 300;

    /** All of it, as Discord markdown. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.add("**Case %d**: %s of `%s`, decided in %s <t:%d:R>"
                .formatted(number, action.stored(), user, names.of(source), issuedAt.getEpochSecond()));
        if (!here.equals(source)) {
            var arrival = arrivals.get(here);
            if (arrival != null) {
                lines.add(arrived(here, arrival, null));
            }
            return String.join("\n", lines);
        }
        if (!arrivals.containsKey(source)) {
            lines.add("✓ %s: done there by hand, before the bot was told".formatted(names.of(source)));
        }
        var paths = network.pathsFrom(source, action.travelsAs(), Occasion.LIVE);
        arrivals.forEach((guild, arrival) -> lines.add(arrived(guild, arrival, paths.get(guild))));
        network.connectedWith(source).stream()
                .filter(guild -> !arrivals.containsKey(guild))
                .forEach(guild -> lines.add("– %s: %s".formatted(names.of(guild), notArrived(guild))));
        return String.join("\n", lines);
    }

    private String arrived(GuildId guild, Arrival arrival, @Nullable List<GuildId> path) {
        var words = switch (arrival.status()) {
            case PENDING, CALLING -> "… %s: waiting for %s";
            case RETRY_LATER -> "… %s: tried again later, waiting for %s";
            case APPLIED -> "✓ %s: done after %s";
            case ALREADY_IN_PLACE -> "✓ %s: was so already, known after %s";
            case SKIPPED -> "– %s: left out after %s";
            case SUPERSEDED -> "– %s: a newer decision counts, since %s after this one";
            case REFUSED, GAVE_UP -> "✗ %s: failed after %s";
        };
        var detail = arrival.detail() == null ? "" : " — " + Markdown.plain(arrival.detail(), LONGEST_DETAIL);
        var remedy = arrival.remedy() == null ? "" : " — " + Markdown.plain(arrival.remedy(), LONGEST_DETAIL);
        var way = path == null || path.size() < 2
                ? ""
                : " (by way of "
                        + path.subList(0, path.size() - 1).stream()
                                .map(names::of)
                                .collect(joining(" → "))
                        + ")";
        return words.formatted(names.of(guild), FiguresText.seconds(arrival.took())) + way + detail + remedy;
    }

    private String notArrived(GuildId guild) {
        return network.barrier(source, guild, action.travelsAs())
                .map(this::because)
                .orElse("links lead there now; they did not then, or it was so there already");
    }

    private String because(Barrier barrier) {
        return switch (barrier) {
            case Barrier.NotConnected none -> "no links lead there. Link it with `/setup add-child` or `/guildlink`.";
            case Barrier.Unanswered open -> ends(open.link()) + " is offered and not answered yet.";
            case Barrier.OneWay oneWay ->
                ends(oneWay.link())
                        + " leads from the main server to the child only. `/guildlink` offers another mode.";
            case Barrier.OnlyTold told -> ends(told.link()) + " is for monitoring: nothing is carried out along it.";
            case Barrier.OnlyAskedFor backup ->
                ends(backup.link()) + " leads to a backup: nothing is carried out there unless somebody asks for it.";
            case Barrier.NotCarried not ->
                "%s does not carry %s, but %s. `/guildlink` offers other actions."
                        .formatted(ends(not.link()), action.travelsAs().key(), carried(not.link()));
            case Barrier.TooFar far ->
                "it is %d links away, and actions travel over %d at most.".formatted(far.links(), network.hopLimit());
        };
    }

    private String ends(Link link) {
        return "the link of "
                + Stream.of(link.parent(), link.child()).map(names::of).collect(joining(" and "));
    }

    private static String carried(Link link) {
        var terms = link.terms();
        return terms == null
                ? "nothing"
                : terms.actions().stream().map(LinkAction::key).collect(joining(", "));
    }
}
