package io.wayhaven.syncengine.wizard;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.component.WizardStep;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.setup.Feature;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.Link;
import io.wayhaven.syncengine.network.LinkStatus;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells of each step whether it is done and works, with what helps. */
final class StepCheck {

    private final WizardState state;
    private final Guild guild;

    StepCheck(WizardState state) {
        this.state = state;
        this.guild = state.guild();
    }

    Verdict of(WizardStep step) {
        return switch (step) {
            case MAIN_SERVER -> guild.main() ? new Verdict.Done("This is a main server.") : new Verdict.Open();
            case INVITE_SERVER -> links(link -> link.parent().equals(guild.id()), "Another server follows this one.");
            case FOLLOW ->
                links(link -> link.child().equals(guild.id()) && !isBackup(link), "This server follows another.");
            case FOLLOW_AS_BACKUP ->
                links(link -> link.child().equals(guild.id()) && isBackup(link), "This server is a backup of another.");
            case EXCHANGE ->
                links(
                        link -> link.child().equals(guild.id()) && isMutual(link),
                        "This server exchanges actions with another.");
            case MUTE_ROLE -> muteRole();
            case STAFF_ROLE -> staffRole();
            case LOG_CHANNEL -> channel(RouteName.MODERATION);
            case NOTIFICATIONS -> channel(RouteName.SYNC);
            case RECONCILIATION -> channel(RouteName.RECONCILIATION);
            case ALERT_WEBHOOK -> webhook();
            case PERMISSIONS, CONNECTION, SETTINGS, DASHBOARD -> new Verdict.Look();
        };
    }

    private Verdict muteRole() {
        var moderation = moderation();
        var id = moderation == null ? null : moderation.muteRole();
        if (id == null) {
            return new Verdict.Open();
        }
        var role = guild.roles().get(id);
        if (role == null) {
            return gone("mute role");
        }
        if (!guild.botMay(state.bot(), Permission.MANAGE_ROLES)) {
            return new Verdict.Amiss("The bot may not give roles: give it the Manage Roles permission.");
        }
        var below = guild.owner().equals(state.bot())
                || guild.highest(guild.botRoles())
                        .filter(own -> own.compareTo(role) > 0)
                        .isPresent();
        return below
                ? new Verdict.Done("Muted people get " + mention(id) + ".")
                : new Verdict.Amiss(
                        mention(id)
                                + " is not below the bot's highest role: move the bot's role above it under Server Settings, Roles.");
    }

    private Verdict staffRole() {
        var moderation = moderation();
        var staff = moderation == null ? null : moderation.staff();
        if (staff == null) {
            return new Verdict.Open();
        }
        return guild.knows(List.of(staff.role()))
                ? new Verdict.Done("Moderation commands take " + mention(staff.role()) + ".")
                : gone("staff role");
    }

    private Verdict channel(RouteName name) {
        var route = route(name);
        if (route == null || !route.leadsSomewhere()) {
            return new Verdict.Open();
        }
        if (route.webhook() != null) {
            return new Verdict.Done("It goes through a webhook.");
        }
        var main = route(RouteName.MODERATION);
        if (name != RouteName.MODERATION
                && main != null
                && route.channel() != null
                && route.channel().equals(main.channel())) {
            return new Verdict.Done("It goes where punishments are told: <#%s>.".formatted(route.channel()));
        }
        var channel = state.channels().get(route.channel());
        if (channel == null) {
            return new Verdict.Amiss("The channel is gone: pick another one.");
        }
        var permissions = channel.permissionsOf(state.bot(), guild);
        var missing = Feature.POSTING.permissions().stream()
                .filter(needed -> !needed.allowedBy(permissions))
                .map(Permission::title)
                .collect(joining(", "));
        return missing.isEmpty()
                ? new Verdict.Done("The bot can post in <#%s>.".formatted(channel.id()))
                : new Verdict.Amiss("The bot cannot post in <#%s>: grant it %s in the channel's permissions."
                        .formatted(channel.id(), missing));
    }

    private Verdict webhook() {
        var route = route(RouteName.ALERTS);
        return route != null && route.webhook() != null
                ? new Verdict.Done("Alerts go through the webhook `%s`, its address hidden."
                        .formatted(route.webhook().id()))
                : new Verdict.Open();
    }

    private Verdict links(Predicate<Link> counts, String done) {
        var found = state.links().stream().filter(counts).toList();
        if (found.stream().anyMatch(link -> link.status() == LinkStatus.ACTIVE)) {
            return new Verdict.Done(done);
        }
        return found.stream().anyMatch(link -> link.status() == LinkStatus.PENDING)
                ? new Verdict.Amiss(
                        "It waits for the other server: an administrator there answers with `/setup accept-main` or `/setup accept-child`.")
                : new Verdict.Open();
    }

    private static boolean isBackup(Link link) {
        return link.terms() != null
                ? link.terms().type() == LinkType.BACKUP
                : link.offer() != null && link.offer().terms().type() == LinkType.BACKUP;
    }

    private static boolean isMutual(Link link) {
        return link.terms() != null
                ? link.terms().mode() == LinkMode.BIDIRECTIONAL
                : link.offer() != null && link.offer().terms().mode() == LinkMode.BIDIRECTIONAL;
    }

    private @Nullable ModerationSettings moderation() {
        return state.settings() == null ? null : state.settings().moderation();
    }

    private @Nullable Route route(RouteName name) {
        return state.settings() == null ? null : state.settings().routes().get(name);
    }

    private static Verdict gone(String what) {
        return new Verdict.Amiss("The " + what + " was deleted: pick another one.");
    }

    private static String mention(RoleId role) {
        return "<@&" + role + ">";
    }
}
