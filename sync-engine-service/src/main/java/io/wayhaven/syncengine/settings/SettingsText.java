package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.settings.IgnoreAxis;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.RetentionClass;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.contracts.settings.VolumeScope;
import io.wayhaven.syncengine.reply.Markdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes settings for people, with where each of them comes from. */
final class SettingsText {

    private static final String FILE = " *(file)*";
    private static final String SERVER = " *(server)*";
    private static final int LONGEST_PATTERN = 100;

    private SettingsText() {}

    /** Everything that is in force, as Discord markdown. */
    static String of(EffectiveSettings settings) {
        var lines = new ArrayList<String>();
        lines.add("**Routes**");
        Arrays.stream(RouteName.values()).map(name -> route(name, settings)).forEach(lines::add);
        lines.add("**Events** other than the defaults");
        lines.addAll(orNone(toggles(settings)));
        lines.add("**Not posted**");
        lines.addAll(orNone(ignored(settings)));
        lines.add("**Kept**");
        Arrays.stream(RetentionClass.values())
                .map(data -> retention(data, settings))
                .forEach(lines::add);
        lines.add("**Mute role**");
        lines.addAll(orNone(muteRole(settings)));
        lines.add("**Staff role** that moderation commands take");
        lines.addAll(orNone(staffRole(settings)));
        lines.add("**Direct messages** before bans and kicks");
        lines.add("• " + (settings.own().moderation().tells() ? "on" : "off" + SERVER));
        lines.add("**Limits** of punishments that are not held for approval");
        lines.addAll(volume(settings));
        var confirmBeyond = settings.own().moderation().guarded().confirmBeyond();
        if (confirmBeyond != null) {
            lines.add("• bans for good are asked about first: "
                    + (confirmBeyond == 0 ? "never" : "in more than %d servers".formatted(confirmBeyond)) + SERVER);
        }
        var escalating = settings.own().moderation().escalating();
        if (!escalating.isEmpty()) {
            lines.add("**Warnings** from which something follows");
            escalating.forEach(rule -> lines.add("• " + EscalationChange.sentence(rule) + SERVER));
        }
        var seeing = settings.own().moderation().seeing();
        if (!seeing.isEmpty()) {
            lines.add("**Roles** that may see cases");
            seeing.forEach(role -> lines.add("• <@&%s>%s".formatted(role, SERVER)));
        }
        lines.add("**Roles** that may use these commands, besides administrators");
        lines.addAll(orNone(roles(settings)));
        return String.join("\n", lines);
    }

    /** A filter in words. */
    static String filter(KindFilter filter) {
        if (filter.equals(KindFilter.ALL)) {
            return "everything";
        }
        var include = filter.include().isEmpty() ? "everything" : "only " + codes(filter.include());
        return filter.exclude().isEmpty() ? include : include + " without " + codes(filter.exclude());
    }

    private static String route(RouteName name, EffectiveSettings settings) {
        var destination = settings.destination(name);
        var filter = settings.filter(name);
        var posts = filter.equals(KindFilter.ALL) ? "" : ": " + filter(filter);
        return "• " + name.key() + " → " + (destination == null ? nowhere(name, settings) : to(destination)) + posts;
    }

    private static String nowhere(RouteName name, EffectiveSettings settings) {
        if (settings.own().route(name).off()) {
            return "off" + SERVER;
        }
        var elsewhere = settings.ofAnotherServer(name);
        return elsewhere == null
                ? "nowhere"
                : "nowhere: the file's channel `%s` is none of this server's".formatted(elsewhere);
    }

    /** Whoever knows a webhook's address can write to the channel: its id has to do. */
    private static String to(EffectiveSettings.Destination destination) {
        var webhook = destination.route().webhook();
        var where = webhook == null
                ? "<#%s>".formatted(destination.route().channel())
                : "webhook `%s`, address hidden".formatted(webhook.id());
        return where
                + switch (destination.origin()) {
                    case SERVER -> SERVER;
                    case FILE -> FILE;
                    case MODERATION_ROUTE -> " *(as moderation)*";
                };
    }

    private static List<String> toggles(EffectiveSettings settings) {
        var own = settings.own().toggles();
        return settings.toggles().entrySet().stream()
                .map(toggle -> "• `%s` %s%s"
                        .formatted(
                                toggle.getKey(),
                                toggle.getValue() ? "on" : "off",
                                own.containsKey(toggle.getKey()) ? SERVER : FILE))
                .toList();
    }

    private static List<String> ignored(EffectiveSettings settings) {
        var everywhere = Stream.concat(
                ignored("", settings.own().ignore(), SERVER),
                ignored("", settings.defaults().layer().ignore(), FILE));
        var byRoute = Arrays.stream(RouteName.values())
                .flatMap(name -> Stream.concat(
                        ignored(name.key() + ": ", settings.own().route(name).ignore(), SERVER),
                        ignored(
                                name.key() + ": ",
                                settings.defaults().layer().route(name).ignore(),
                                FILE)));
        return Stream.concat(everywhere, byRoute).toList();
    }

    private static Stream<String> ignored(String where, IgnoreRules rules, String origin) {
        return Arrays.stream(IgnoreAxis.values())
                .filter(axis -> !IgnoreLists.values(rules, axis).isEmpty())
                .map(axis -> "• " + where + axis(axis, IgnoreLists.values(rules, axis)) + origin);
    }

    private static String axis(IgnoreAxis axis, List<String> values) {
        return switch (axis) {
            case USER -> "users " + mentions("<@%s>", values);
            case BOTS -> "bots";
            case ROLE -> "roles " + mentions("<@&%s>", values);
            case CHANNEL, CATEGORY, THREAD -> axis.name().toLowerCase(Locale.ROOT) + " " + mentions("<#%s>", values);
            case MESSAGE_PATTERN ->
                "messages with "
                        + values.stream()
                                .map(pattern -> "“" + Markdown.plain(pattern, LONGEST_PATTERN) + "”")
                                .collect(Collectors.joining(", "));
        };
    }

    private static String retention(RetentionClass data, EffectiveSettings settings) {
        var days = RetentionChange.of(settings.retention(), data);
        var own = RetentionChange.of(settings.own().retention(), data);
        var origin = days == null ? "" : days.equals(own) ? SERVER : FILE;
        return "• %s %s%s".formatted(data.name().toLowerCase(Locale.ROOT), RetentionChange.period(data, days), origin);
    }

    private static List<String> muteRole(EffectiveSettings settings) {
        var role = settings.own().moderation().muteRole();
        var denied =
                settings.own().moderation().deniesMuteRole() ? ", denied writing and speaking in every channel" : "";
        return role == null ? List.of() : List.of("• <@&%s>%s%s".formatted(role, denied, SERVER));
    }

    private static List<String> volume(EffectiveSettings settings) {
        var guarded = settings.own().moderation().guarded();
        return Arrays.stream(VolumeScope.values())
                .map(scope -> "• by %s: %s"
                        .formatted(
                                switch (scope) {
                                    case MODERATOR -> "a moderator";
                                    case LINK -> "a linked server";
                                },
                                volume(guarded.of(scope))))
                .toList();
    }

    private static String volume(@Nullable VolumeLimit limit) {
        if (limit == null) {
            return "the operator's default";
        }
        return limit.limits()
                ? "%d in %d minutes%s".formatted(limit.punishments(), limit.minutes(), SERVER)
                : "none" + SERVER;
    }

    private static List<String> staffRole(EffectiveSettings settings) {
        var staff = settings.own().moderation().staff();
        return staff == null
                ? List.of()
                : List.of("• <@&%s>%s%s"
                        .formatted(staff.role(), staff.alone() ? ", alone" : ", with the permission", SERVER));
    }

    private static List<String> roles(EffectiveSettings settings) {
        return settings.adminRoles().stream()
                .map((RoleId role) ->
                        "• <@&%s>%s".formatted(role, settings.own().adminRoles().contains(role) ? SERVER : FILE))
                .toList();
    }

    private static List<String> orNone(List<String> lines) {
        return lines.isEmpty() ? List.of("• none") : lines;
    }

    private static String codes(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String mentions(String form, List<String> ids) {
        return ids.stream().map(form::formatted).collect(Collectors.joining(" "));
    }
}
