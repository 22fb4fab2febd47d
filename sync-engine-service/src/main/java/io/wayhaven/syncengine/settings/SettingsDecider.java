package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.ChangeIgnore;
import io.wayhaven.contracts.command.DiagnoseSetup;
import io.wayhaven.contracts.command.EraseUser;
import io.wayhaven.contracts.command.FilterRoute;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.RemoveEscalation;
import io.wayhaven.contracts.command.SetAdminRole;
import io.wayhaven.contracts.command.SetCaseRole;
import io.wayhaven.contracts.command.SetConfirmation;
import io.wayhaven.contracts.command.SetDirectMessages;
import io.wayhaven.contracts.command.SetEscalation;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.command.SetNativeActions;
import io.wayhaven.contracts.command.SetRetention;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.SetStaffRole;
import io.wayhaven.contracts.command.SetVolumeLimit;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.command.ShowEscalation;
import io.wayhaven.contracts.command.ShowSettings;
import io.wayhaven.contracts.command.ToggleEvent;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import io.wayhaven.syncengine.settings.SettingsDecision.Answered;
import io.wayhaven.syncengine.settings.SettingsDecision.Changed;
import io.wayhaven.syncengine.settings.SettingsDecision.Diagnosed;
import io.wayhaven.syncengine.settings.SettingsDecision.Erases;
import io.wayhaven.syncengine.settings.SettingsDecision.Refused;

/** Decides commands about settings and data: administrators, and holders of a configured role, may give them. */
public final class SettingsDecider {

    private SettingsDecider() {}

    /** Decides a command. */
    public static SettingsDecision decide(SettingsCommand command, SettingsState state) {
        var here = state.here().filter(Guild::present);
        if (here.isEmpty()) {
            return new Refused(Rights.unknownGuild());
        }
        var settings = new EffectiveSettings(here.get().id(), state.channels().keySet(), state.defaults(), state.own());
        var issuer = command.context().issuer();
        return issuer != null && Rights.administers(issuer, here.get(), settings.adminRoles())
                ? decide(command, issuer, new Scene(state.bot(), here.get(), state.channels(), settings))
                : new Refused(Rights.noAdministrator());
    }

    private static SettingsDecision decide(SettingsCommand command, Issuer issuer, Scene scene) {
        return switch (command) {
            case SetRoute route -> RouteChange.decide(route, scene);
            case FilterRoute filter -> FilterRouteChange.decide(filter, scene);
            case ToggleEvent toggle -> ToggleChange.decide(toggle, scene);
            case ChangeIgnore ignore -> IgnoreChange.decide(ignore, scene);
            case SetRetention retention -> RetentionChange.decide(retention, scene);
            case SetDirectMessages messages -> directMessages(messages, scene);
            case SetNativeActions actions -> nativeActions(actions, scene);
            case SetMuteRole role -> MuteRoleChange.decide(role, scene);
            case SetVolumeLimit limit -> VolumeChange.decide(limit, scene);
            case SetStaffRole staff -> StaffRoleChange.decide(staff, scene);
            case SetEscalation rule -> EscalationChange.decide(rule, scene);
            case RemoveEscalation removal -> EscalationChange.decide(removal, scene);
            case ShowEscalation show -> EscalationChange.show(scene);
            case SetConfirmation confirmation -> confirmation(confirmation, scene);
            case SetCaseRole role -> CaseRoleChange.decide(role, scene);
            case SetAdminRole role -> AdminRoleChange.decide(role, scene);
            case ShowSettings show -> new Answered(SettingsText.of(scene.settings()));
            case DiagnoseSetup diagnose -> new Diagnosed(scene.guild(), scene.settings(), diagnose.refusedIntents());
            case EraseUser erase ->
                new Erases(
                        erase.user(),
                        issuer.user(),
                        "What the account `%s` wrote here and was called here is being erased. What was done to or by it stays, by id only."
                                .formatted(erase.user()));
        };
    }

    private static SettingsDecision nativeActions(SetNativeActions command, Scene scene) {
        var whose = switch (command.of()) {
            case EVERYBODY -> "everybody, other bots included,";
            case PEOPLE -> "people, and no bot,";
            case NOBODY -> "nobody";
        };
        var sentence = "What %s does in Discord without a command reaches linked servers.".formatted(whose);
        return changed(
                scene.own().withModeration(scene.own().moderation().withNativeActions(command.of())),
                sentence,
                sentence);
    }

    private static SettingsDecision confirmation(SetConfirmation command, Scene scene) {
        var moderation = scene.own().moderation();
        var sentence = command.servers() == 0
                ? "Nobody is asked first for the number of servers that a ban reaches."
                : "Whoever bans somebody for good in more than %d servers is asked first.".formatted(command.servers());
        return changed(
                scene.own()
                        .withModeration(
                                moderation.withSafeguards(moderation.guarded().withConfirmBeyond(command.servers()))),
                sentence,
                sentence);
    }

    private static SettingsDecision directMessages(SetDirectMessages command, Scene scene) {
        var changed = scene.own().withModeration(scene.own().moderation().withDirectMessages(command.enabled()));
        return command.enabled()
                ? changed(
                        changed,
                        "People are told by direct message before they are banned or removed.",
                        "People are told by direct message before they are banned or removed here.")
                : changed(
                        changed,
                        "People are not told by direct message any more.",
                        "Nobody is told by direct message any more when they are banned or removed here.");
    }

    static SettingsDecision refused(String reason, String remedy) {
        return new Refused(new Refusal(reason, remedy));
    }

    static SettingsDecision changed(SettingsLayer own, String change, String answer) {
        return new Changed(own, change, answer);
    }
}
