package io.wayhaven.contracts.setup;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/reference/permissions.md from what the features and kinds need. */
final class PermissionsPage {

    static final String COMMAND = "mvn -pl contracts test -Dtest=PermissionsPageTest -Dwayhaven.docs=write";

    private PermissionsPage() {}

    static String text() {
        return """
                # Permissions

                Give the bot no more than it needs. A server's administrators may take permissions away at any time: what then no longer
                works is told below and by `/setup doctor`; everything else goes on, and nothing is lost. The bot never asks for
                Administrator. `./wayhaven invite-url` writes the link. This page is written by a test from the code: `%s`.

                ## Which invitation

                | the bot is to | permissions | integer |
                |---|---|---|
                %s

                The numbers are the sums of what stands below. Each line holds all that the lines above it hold.

                ## What each permission is for

                | permission | needed for | without it |
                |---|---|---|
                %s

                Muting, deafening and moving people in voice channels is told without any permission of that name; the bot does none of it.

                ## Kinds of events that need a permission

                They are in the log as far as Discord still tells them without it.

                | permission | kinds |
                |---|---|
                %s

                Every other kind needs the View Channels permission where it happens, or none.

                ## Privileged intents

                Switched on in Discord's developer portal, tab Bot, not by servers. Refused ones are noticed, said, and done without.

                | intent | kinds that need it |
                |---|---|
                %s

                The Presence intent is never asked for: nothing that is logged needs it.
                """.formatted(COMMAND, invitations(), permissions(), kinds(), intents());
    }

    private static String invitations() {
        return Stream.of(
                        invitation("log, without saying who acted", Feature.POSTING),
                        invitation("the same, and post nothing twice", Feature.POSTING, Feature.RECALL),
                        invitation("log (recommended)", Feature.POSTING, Feature.RECALL, Feature.ATTRIBUTION),
                        invitation(
                                "log and carry out punishments",
                                Feature.POSTING,
                                Feature.RECALL,
                                Feature.ATTRIBUTION,
                                Feature.ENFORCEMENT),
                        invitation("be ready for everything to come", Feature.values()))
                .collect(Collectors.joining("\n"));
    }

    private static String invitation(String what, Feature... features) {
        var last = features[features.length - 1];
        return "| %s | %s%s | `%d` |"
                .formatted(
                        what,
                        features.length == 1 ? "" : "the above, and ",
                        titles(last.permissions()),
                        Feature.mask(List.of(features)));
    }

    private static String permissions() {
        return Arrays.stream(Permission.values())
                .filter(permission -> Arrays.stream(Feature.values())
                        .anyMatch(feature -> feature.permissions().contains(permission)))
                .map(permission -> "| %s | %s |".formatted(permission.title(), purpose(permission)))
                .collect(Collectors.joining("\n"));
    }

    private static String purpose(Permission permission) {
        return switch (permission) {
            case VIEW_CHANNEL ->
                "seeing a channel's events, and posting there | the channel's messages, reactions and threads are not told; posts wait";
            case SEND_MESSAGES -> "posting to log channels | posts wait for 7 days; the viewer has everything";
            case EMBED_LINKS -> "entries are embeds | posts wait as above";
            case READ_MESSAGE_HISTORY ->
                "finding a post whose answer got lost | after a lost answer an entry may be posted twice";
            case VIEW_AUDIT_LOG ->
                "who acted, and why | entries are there all the same, with “Someone” and a note; kicks look like departures";
            case BAN_MEMBERS ->
                "bans and unbans from linked servers | they are refused in this server, with the remedy; bans that happen here are told anyway";
            case KICK_MEMBERS ->
                "kicks from linked servers | they are refused in this server, with the remedy; kicks that happen here are told anyway";
            case MODERATE_MEMBERS ->
                "timeouts from linked servers | they are refused in this server, with the remedy; timeouts that happen here are told anyway";
            case MANAGE_ROLES ->
                "giving and taking the mute role, and denying it writing in channels | mutes are refused in this server, with the remedy; changes of roles are told anyway";
            case ATTACH_FILES ->
                "attaching exports, which nothing does yet | nothing; exports are to be had in the viewer";
            case MANAGE_WEBHOOKS ->
                "making webhooks, which nothing does yet | nothing; `/config webhook` takes the address of one that you made";
            case MANAGE_GUILD ->
                "what Discord tells of AutoMod, as below; reading how often invites were used; bans of many people in one call"
                        + " | those kinds; which invite somebody came with; mass bans go one by one";
            default -> throw new IllegalStateException("Say what " + permission + " is for");
        };
    }

    private static String kinds() {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.VIEW_CHANNEL)
                .filter(permission ->
                        Kinds.all().stream().anyMatch(kind -> kind.permissions().contains(permission)))
                .map(permission -> "| %s | %s |"
                        .formatted(
                                permission.title(),
                                ids(Kinds.all().stream()
                                        .filter(kind -> kind.permissions().contains(permission))
                                        .toList())))
                .collect(Collectors.joining("\n"));
    }

    private static String intents() {
        return Arrays.stream(Intent.values())
                .filter(Intent::privileged)
                .filter(intent ->
                        Kinds.all().stream().anyMatch(kind -> kind.intents().contains(intent)))
                .map(intent -> "| `%s` | %s |"
                        .formatted(
                                intent,
                                ids(Kinds.all().stream()
                                        .filter(kind -> kind.intents().contains(intent))
                                        .toList())))
                .collect(Collectors.joining("\n"));
    }

    private static String ids(Collection<EventKind> kinds) {
        return kinds.stream().map(kind -> "`" + kind.id() + "`").collect(Collectors.joining(" "));
    }

    private static String titles(Set<Permission> permissions) {
        return permissions.stream().map(Permission::title).collect(Collectors.joining(", "));
    }
}
