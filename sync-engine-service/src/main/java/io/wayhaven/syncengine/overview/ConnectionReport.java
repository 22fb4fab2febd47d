package io.wayhaven.syncengine.overview;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.network.LinkStatus;
import io.wayhaven.syncengine.network.TermsText;
import io.wayhaven.syncengine.reply.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what travels between a guild and others can be carried out.
 *
 * @param bot the bot's account
 * @param here the guild that asks
 * @param links its links that are asked about
 * @param guilds the guilds at both ends, as far as they are known
 * @param last what last came to a guild from another, by guild
 */
public record ConnectionReport(
        UserId bot, GuildId here, List<Link> links, Map<GuildId, Guild> guilds, Map<GuildId, LastDelivery> last) {

    private static final int LONGEST_DETAIL = 200;

    /** All of it, as Discord markdown. */
    public String text() {
        return links.isEmpty()
                ? "This server is not linked with any other. Link it with `/setup add-child` or `/guildlink`."
                : links.stream().map(this::report).collect(joining("\n"));
    }

    private String report(Link link) {
        var names = names();
        var other = link.across(here);
        var lines = new ArrayList<String>();
        var terms = link.terms();
        var role = link.parent().equals(here) ? "child" : "main server";
        if (terms == null) {
            lines.add("**%s** (%s) … offered, not yet answered".formatted(names.of(other), role));
            return String.join("\n", lines);
        }
        lines.add("**%s** (%s, %s): %s"
                .formatted(names.of(other), role, terms.type().key(), TermsText.of(terms)));
        if (link.status() == LinkStatus.ACTIVE && link.offer() != null) {
            lines.add("… other terms were offered and not yet answered");
        }
        ends(link, terms).map(guild -> ability(guild, terms)).forEach(lines::addAll);
        return String.join("\n", lines);
    }

    /** The guilds in which something is carried out along a link. */
    private static Stream<GuildId> ends(Link link, LinkTerms terms) {
        if (terms.type() == LinkType.MONITOR) {
            return Stream.empty();
        }
        return terms.mode() == LinkMode.BIDIRECTIONAL
                ? Stream.of(link.child(), link.parent())
                : Stream.of(link.child());
    }

    private List<String> ability(GuildId id, LinkTerms terms) {
        var name = names().of(id);
        var guild = guilds.get(id);
        if (guild == null || !guild.present()) {
            return List.of("✗ The bot is not in %s. Invite it there.".formatted(name));
        }
        var lines = new ArrayList<String>();
        var missing = terms.actions().stream()
                .map(ConnectionReport::permission)
                .filter(Objects::nonNull)
                .distinct()
                .filter(permission -> !guild.botMay(bot, permission))
                .map(Permission::title)
                .toList();
        lines.add(
                missing.isEmpty()
                        ? "✓ In %s the bot has every permission that this takes.".formatted(name)
                        : "✗ In %s the bot lacks: %s. Give them to its role there; `/setup doctor` has a link for it."
                                .formatted(name, String.join(", ", missing)));
        var above = rolesAbove(guild);
        if (above > 0) {
            lines.add("ℹ In %s %d role%s above the bot's: it can't act on those who have one. Drag the bot's role up."
                    .formatted(name, above, above == 1 ? " stands" : "s stand"));
        }
        var delivered = last.get(id);
        lines.add(delivered == null ? "– Nothing has come to %s yet.".formatted(name) : last(name, delivered));
        return lines;
    }

    private static String last(String name, LastDelivery last) {
        var sign = switch (last.status()) {
            case PENDING, CALLING, RETRY_LATER -> "… waiting for";
            case APPLIED, ALREADY_IN_PLACE -> "✓ done after";
            case SKIPPED, SUPERSEDED -> "– left out after";
            case REFUSED, GAVE_UP -> "✗ failed after";
        };
        var detail = last.detail() == null ? "" : " — " + Markdown.plain(last.detail(), LONGEST_DETAIL);
        return "%s %s: what last came to %s, <t:%d:R>%s"
                .formatted(
                        sign, FiguresText.seconds(last.took()), name, last.at().getEpochSecond(), detail);
    }

    private long rolesAbove(Guild guild) {
        if (guild.owner().equals(bot)) {
            return 0;
        }
        var highest = guild.highest(guild.botRoles());
        return guild.roles().values().stream()
                .filter(role -> highest.isPresent()
                        ? role.compareTo(highest.get()) > 0
                        : role.id().value() != guild.id().value())
                .count();
    }

    private static @Nullable Permission permission(LinkAction action) {
        return switch (action) {
            case BAN, UNBAN -> Permission.BAN_MEMBERS;
            case KICK -> Permission.KICK_MEMBERS;
            case MUTE -> Permission.MANAGE_ROLES;
            case TIMEOUT -> Permission.MODERATE_MEMBERS;
            case WARN -> null;
        };
    }

    private GuildNames names() {
        return GuildNames.of(guilds.values());
    }
}
