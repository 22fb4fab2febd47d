package io.wayhaven.syncengine.doctor;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.setup.Feature;
import io.wayhaven.contracts.setup.InviteLink;
import io.wayhaven.contracts.setup.Level;
import io.wayhaven.contracts.setup.Need;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Role;
import io.wayhaven.syncengine.reply.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the bot lacks in a guild, why it matters, and how to mend it.
 *
 * @param bot the bot's account
 * @param application the application to which the bot belongs
 * @param guild the guild
 * @param networked whether it belongs to a network of guilds
 * @param channels the guild's channels
 * @param settings what is in force there
 * @param refusedIntents what Discord does not let the bot ask for
 */
public record SetupReport(
        UserId bot,
        ApplicationId application,
        Guild guild,
        boolean networked,
        Map<ChannelId, Channel> channels,
        GuildSettings settings,
        Set<Intent> refusedIntents) {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_ROLES = 5;

    public SetupReport {
        channels = Map.copyOf(channels);
        refusedIntents = Set.copyOf(refusedIntents);
    }

    /** All of it, as Discord markdown. */
    public String text() {
        var lines = new ArrayList<String>();
        permissions(lines);
        lines.addAll(IntentReport.lines(refusedIntents, settings, application));
        var closed = closedChannels();
        lines.addAll(closed);
        if (settings.routes().isEmpty()) {
            lines.add("✗ Nothing is posted: no log channel is set. Set one with `/config logchannel`.");
        } else if (closed.isEmpty() && mayPost()) {
            lines.add("✓ The bot can post wherever a route leads.");
        }
        notYetNeeded(lines);
        rolesAbove(lines);
        return String.join("\n", lines);
    }

    private void permissions(List<String> lines) {
        var missing = missing();
        if (missing.isEmpty()) {
            lines.add("✓ The bot has every permission that it needs in this server.");
            return;
        }
        var indispensable = missing.stream()
                .filter(need -> need.level() == Level.INDISPENSABLE)
                .count();
        lines.add(
                indispensable == 0
                        ? "✓ The bot has every permission that it cannot do without in this server."
                        : "**The bot lacks %d permission%s that it cannot do without**"
                                .formatted(indispensable, indispensable == 1 ? "" : "s"));
        missing.stream()
                .sorted(Comparator.comparing(Need::level))
                .map(SetupReport::line)
                .forEach(lines::add);
        lines.add("Mend it as an administrator with this link: <" + invite().uri() + ">");
    }

    private static String line(Need need) {
        var title = need.permission().title();
        return need.level() == Level.INDISPENSABLE
                ? "✗ %s: %s".formatted(title, need.purpose())
                : "⚠ %s (recommended): %s".formatted(title, need.purpose());
    }

    private void notYetNeeded(List<String> lines) {
        var later = Need.of(settings, networked).stream()
                .filter(need -> !need.now() && !guild.botMay(bot, need.permission()))
                .map(need -> need.permission().title())
                .collect(Collectors.joining(", "));
        if (!later.isEmpty()) {
            lines.add("ℹ Not needed yet, because this server is in no network of servers: " + later + ".");
        }
    }

    /** The link that gives the bot what it lacks, and takes nothing away that it can use. */
    InviteLink invite() {
        var held = guild.permissionsOf(guild.botRoles()) & Feature.mask(EnumSet.allOf(Feature.class));
        return new InviteLink(application, Permission.mask(needed()) | held, guild.id());
    }

    /** What it lacks of what is switched on. */
    List<Need> missing() {
        return Need.of(settings, networked).stream()
                .filter(need -> need.now() && !guild.botMay(bot, need.permission()))
                .toList();
    }

    private boolean mayPost() {
        return Feature.POSTING.permissions().stream().allMatch(needed -> guild.botMay(bot, needed));
    }

    private Set<Permission> needed() {
        return Need.of(settings, networked).stream()
                .filter(Need::now)
                .map(Need::permission)
                .collect(Collectors.toSet());
    }

    /** Channels that keep the bot out although the guild as a whole doesn't. */
    private List<String> closedChannels() {
        return settings.routes().values().stream()
                .filter(route -> route.webhook() == null)
                .map(route -> channels.get(Objects.requireNonNull(route.channel())))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(channel -> channel.id().value()))
                .map(this::closed)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String closed(Channel channel) {
        var permissions = channel.permissionsOf(bot, guild);
        var taken = Feature.POSTING.permissions().stream()
                .filter(needed -> guild.botMay(bot, needed) && !needed.allowedBy(permissions))
                .map(Permission::title)
                .collect(Collectors.joining(", "));
        return taken.isEmpty()
                ? ""
                : "✗ <#%s> takes from the bot: %s. Allow it for the bot's role in the channel's permissions, or nothing is posted there."
                        .formatted(channel.id(), taken);
    }

    private void rolesAbove(List<String> lines) {
        var highest = guild.highest(guild.botRoles());
        var above = guild.roles().values().stream()
                .filter(role ->
                        highest.isEmpty() ? role.id().value() != guild.id().value() : role.compareTo(highest.get()) > 0)
                .sorted(Comparator.reverseOrder())
                .map(Role::name)
                .toList();
        if (!above.isEmpty() && !guild.owner().equals(bot)) {
            lines.add(
                    "ℹ Discord lets the bot ban nobody who has one of the %d roles above its own: %s%s. Drag the bot's role above those whose members it is to ban."
                            .formatted(
                                    above.size(),
                                    above.stream()
                                            .limit(MOST_ROLES)
                                            .map(name -> Markdown.plain(name, LONGEST_NAME))
                                            .collect(Collectors.joining(", ")),
                                    above.size() > MOST_ROLES ? " …" : ""));
        }
    }
}
