package io.wayhaven.syncengine.overview;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.setup.Need;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.network.LinkStatus;
import io.wayhaven.syncengine.reply.Markdown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An overview of a guild: its links, what happened lately, and what doesn't work.
 *
 * @param bot the bot's account
 * @param links the guild's links, offers included
 * @param names of the guilds at their other ends
 * @param figures of each guild where actions of this one, or in this one, were carried out
 * @param needs what the bot needs for what is switched on
 */
public record Dashboard(
        UserId bot,
        Guild here,
        List<Link> links,
        GuildNames names,
        Activity activity,
        List<Figures> figures,
        List<Need> needs,
        Instant now) {

    private static final int LONGEST_NAME = 60;

    /** Messages to Kafka leave within milliseconds, unless it is away. */
    private static final int USUAL_BACKLOG = 100;

    /** All of it, as Discord markdown. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.add("**Dashboard** of " + Markdown.plain(here.name(), LONGEST_NAME));
        lines.add("Server: `%s`, owner <@%s>, %d roles, %s"
                .formatted(
                        here.id(),
                        here.owner(),
                        here.roles().size(),
                        here.main() ? "a main server" : "not a main server"));
        lines.add("**Linked servers: %d**".formatted(count(LinkStatus.ACTIVE)));
        links.forEach(link -> lines.add("• " + link(link)));
        if (activity.protectedPeople() > 0) {
            lines.add("Protected from other servers' decisions: %d people".formatted(activity.protectedPeople()));
        }
        lines.add("**Recent activity**, 7 days: " + recently());
        lines.add("**Sync performance**, 7 days");
        var all = Figures.sum(figures);
        lines.addAll(all.map(sum -> FiguresText.summary(sum, now)).orElse(List.of("Nothing was carried out.")));
        lines.add("**Active tasks**: %d to carry out, %d offers to answer"
                .formatted(
                        all.map(Figures::waiting).orElse(0L),
                        links.stream().filter(link -> link.offer() != null).count()));
        lines.add("**System health**");
        lines.addAll(health());
        return String.join("\n", lines);
    }

    private long count(LinkStatus status) {
        return links.stream().filter(link -> link.status() == status).count();
    }

    private String link(Link link) {
        var other = names.of(link.across(here.id()));
        var role = link.parent().equals(here.id()) ? "child" : "main server";
        var terms = link.terms();
        var type = terms == null ? "offered" : terms.type().key();
        return "%s: %s, %s%s"
                .formatted(other, role, type, terms != null && link.offer() != null ? ", other terms offered" : "");
    }

    private String recently() {
        return activity.cases().isEmpty()
                ? "nothing"
                : activity.cases().entrySet().stream()
                        .map(entry -> entry.getValue() + " × " + entry.getKey())
                        .collect(joining(", "));
    }

    private List<String> health() {
        var problems = new ArrayList<String>();
        missing().ifPresent(problems::add);
        if (activity.parkedChannels() > 0) {
            problems.add("✗ %d log channel%s can't be written to. `/setup doctor` says why."
                    .formatted(activity.parkedChannels(), activity.parkedChannels() == 1 ? "" : "s"));
        }
        if (activity.waitingMessages() > USUAL_BACKLOG) {
            problems.add("✗ %d messages wait for Kafka: what is decided now is carried out later."
                    .formatted(activity.waitingMessages()));
        }
        return problems.isEmpty()
                ? List.of("✓ The bot has every permission that it needs, and nothing is stuck.")
                : problems;
    }

    private Optional<String> missing() {
        var titles = needs.stream()
                .filter(Need::now)
                .map(Need::permission)
                .filter(permission -> !here.botMay(bot, permission))
                .map(Permission::title)
                .collect(joining(", "));
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of("✗ The bot lacks: %s. `/setup doctor` has a link that mends it.".formatted(titles));
    }
}
