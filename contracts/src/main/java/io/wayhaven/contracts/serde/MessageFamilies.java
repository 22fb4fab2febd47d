package io.wayhaven.contracts.serde;

import io.wayhaven.contracts.command.AcceptChild;
import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.AnswerHold;
import io.wayhaven.contracts.command.AnswerQuestion;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.ChangeIgnore;
import io.wayhaven.contracts.command.CountCases;
import io.wayhaven.contracts.command.DeclineChild;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.DeleteCase;
import io.wayhaven.contracts.command.DiagnoseSetup;
import io.wayhaven.contracts.command.EditCase;
import io.wayhaven.contracts.command.EraseEverywhere;
import io.wayhaven.contracts.command.EraseUser;
import io.wayhaven.contracts.command.ExplainSync;
import io.wayhaven.contracts.command.ExportCases;
import io.wayhaven.contracts.command.FilterRoute;
import io.wayhaven.contracts.command.ForceSync;
import io.wayhaven.contracts.command.KeepMessage;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.ListCases;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Note;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.ProtectUser;
import io.wayhaven.contracts.command.ReconcileCheck;
import io.wayhaven.contracts.command.ReconcileFix;
import io.wayhaven.contracts.command.ReconcilePolicy;
import io.wayhaven.contracts.command.ReconcileStatus;
import io.wayhaven.contracts.command.RemoveChild;
import io.wayhaven.contracts.command.RemoveEscalation;
import io.wayhaven.contracts.command.RequestLink;
import io.wayhaven.contracts.command.RestoreCase;
import io.wayhaven.contracts.command.RetryCase;
import io.wayhaven.contracts.command.SetAdminRole;
import io.wayhaven.contracts.command.SetCaseRole;
import io.wayhaven.contracts.command.SetConfirmation;
import io.wayhaven.contracts.command.SetDirectMessages;
import io.wayhaven.contracts.command.SetEscalation;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.command.SetNativeActions;
import io.wayhaven.contracts.command.SetRetention;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.SetStaffRole;
import io.wayhaven.contracts.command.SetVolumeLimit;
import io.wayhaven.contracts.command.ShowCase;
import io.wayhaven.contracts.command.ShowDashboard;
import io.wayhaven.contracts.command.ShowEscalation;
import io.wayhaven.contracts.command.ShowHeld;
import io.wayhaven.contracts.command.ShowSettings;
import io.wayhaven.contracts.command.ShowSyncStatus;
import io.wayhaven.contracts.command.ShowWizard;
import io.wayhaven.contracts.command.Softban;
import io.wayhaven.contracts.command.TestConnection;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.ToggleEvent;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.UndoCase;
import io.wayhaven.contracts.command.UndoModerator;
import io.wayhaven.contracts.command.UnknownCommand;
import io.wayhaven.contracts.command.Unlink;
import io.wayhaven.contracts.command.Unmute;
import io.wayhaven.contracts.command.Untimeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.delivery.DeliverBan;
import io.wayhaven.contracts.delivery.DeliverKick;
import io.wayhaven.contracts.delivery.DeliverMute;
import io.wayhaven.contracts.delivery.DeliverSoftban;
import io.wayhaven.contracts.delivery.DeliverTimeout;
import io.wayhaven.contracts.delivery.DeliverUnban;
import io.wayhaven.contracts.delivery.DeliverUnmute;
import io.wayhaven.contracts.delivery.DeliverUntimeout;
import io.wayhaven.contracts.delivery.DeliverWarning;
import io.wayhaven.contracts.delivery.Delivery;
import io.wayhaven.contracts.delivery.UnknownDelivery;
import io.wayhaven.contracts.fact.ActionsHeld;
import io.wayhaven.contracts.fact.BanIssued;
import io.wayhaven.contracts.fact.BanLifted;
import io.wayhaven.contracts.fact.CaseAmended;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.fact.DriftPolicySet;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.fact.KickIssued;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkChanged;
import io.wayhaven.contracts.fact.LinkDeclined;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.fact.LinkRemoved;
import io.wayhaven.contracts.fact.MainGuildSet;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.ModeratorUndone;
import io.wayhaven.contracts.fact.MonitoredAction;
import io.wayhaven.contracts.fact.MuteIssued;
import io.wayhaven.contracts.fact.MuteLifted;
import io.wayhaven.contracts.fact.NoteAdded;
import io.wayhaven.contracts.fact.PostingParked;
import io.wayhaven.contracts.fact.PostingResumed;
import io.wayhaven.contracts.fact.ProtectionChanged;
import io.wayhaven.contracts.fact.ReconciliationFinished;
import io.wayhaven.contracts.fact.SettingsChanged;
import io.wayhaven.contracts.fact.SoftbanIssued;
import io.wayhaven.contracts.fact.SyncForced;
import io.wayhaven.contracts.fact.TimeoutIssued;
import io.wayhaven.contracts.fact.TimeoutLifted;
import io.wayhaven.contracts.fact.UnknownFact;
import io.wayhaven.contracts.fact.WarningIssued;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.Post;
import io.wayhaven.contracts.post.UnknownPost;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.SettingsMessage;
import io.wayhaven.contracts.settings.UnknownSettings;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.contracts.typing.Typing;
import io.wayhaven.contracts.typing.UnknownTyping;
import java.util.Map;

/** The tables of type names, one a topic. */
public final class MessageFamilies {

    /** On {@link io.wayhaven.contracts.topic.Topics#MODERATION_COMMANDS}. */
    public static final MessageFamily<ModerationCommand> COMMANDS = new MessageFamily<>(
            Map.ofEntries(
                    Map.entry("wayhaven.command.ban", Ban.class),
                    Map.entry("wayhaven.command.unban", Unban.class),
                    Map.entry("wayhaven.command.keep-message", KeepMessage.class),
                    Map.entry("wayhaven.command.kick", Kick.class),
                    Map.entry("wayhaven.command.softban", Softban.class),
                    Map.entry("wayhaven.command.mute", Mute.class),
                    Map.entry("wayhaven.command.unmute", Unmute.class),
                    Map.entry("wayhaven.command.warn", Warn.class),
                    Map.entry("wayhaven.command.note", Note.class),
                    Map.entry("wayhaven.command.set-mute-role", SetMuteRole.class),
                    Map.entry("wayhaven.command.set-staff-role", SetStaffRole.class),
                    Map.entry("wayhaven.command.set-native-actions", SetNativeActions.class),
                    Map.entry("wayhaven.command.set-direct-messages", SetDirectMessages.class),
                    Map.entry("wayhaven.command.timeout", Timeout.class),
                    Map.entry("wayhaven.command.untimeout", Untimeout.class),
                    Map.entry("wayhaven.command.set-main-guild", SetMainGuild.class),
                    Map.entry("wayhaven.command.propose-link", ProposeLink.class),
                    Map.entry("wayhaven.command.accept-link", AcceptLink.class),
                    Map.entry("wayhaven.command.decline-link", DeclineLink.class),
                    Map.entry("wayhaven.command.request-link", RequestLink.class),
                    Map.entry("wayhaven.command.accept-child", AcceptChild.class),
                    Map.entry("wayhaven.command.decline-child", DeclineChild.class),
                    Map.entry("wayhaven.command.remove-child", RemoveChild.class),
                    Map.entry("wayhaven.command.unlink", Unlink.class),
                    Map.entry("wayhaven.command.test-connection", TestConnection.class),
                    Map.entry("wayhaven.command.show-dashboard", ShowDashboard.class),
                    Map.entry("wayhaven.command.show-sync-status", ShowSyncStatus.class),
                    Map.entry("wayhaven.command.show-wizard", ShowWizard.class),
                    Map.entry("wayhaven.command.explain-sync", ExplainSync.class),
                    Map.entry("wayhaven.command.force-sync", ForceSync.class),
                    Map.entry("wayhaven.command.protect-user", ProtectUser.class),
                    Map.entry("wayhaven.command.reconcile-check", ReconcileCheck.class),
                    Map.entry("wayhaven.command.reconcile-fix", ReconcileFix.class),
                    Map.entry("wayhaven.command.reconcile-policy", ReconcilePolicy.class),
                    Map.entry("wayhaven.command.reconcile-status", ReconcileStatus.class),
                    Map.entry("wayhaven.command.set-route", SetRoute.class),
                    Map.entry("wayhaven.command.toggle-event", ToggleEvent.class),
                    Map.entry("wayhaven.command.filter-route", FilterRoute.class),
                    Map.entry("wayhaven.command.change-ignore", ChangeIgnore.class),
                    Map.entry("wayhaven.command.set-retention", SetRetention.class),
                    Map.entry("wayhaven.command.set-admin-role", SetAdminRole.class),
                    Map.entry("wayhaven.command.set-case-role", SetCaseRole.class),
                    Map.entry("wayhaven.command.set-escalation", SetEscalation.class),
                    Map.entry("wayhaven.command.remove-escalation", RemoveEscalation.class),
                    Map.entry("wayhaven.command.show-escalation", ShowEscalation.class),
                    Map.entry("wayhaven.command.set-confirmation", SetConfirmation.class),
                    Map.entry("wayhaven.command.show-settings", ShowSettings.class),
                    Map.entry("wayhaven.command.diagnose-setup", DiagnoseSetup.class),
                    Map.entry("wayhaven.command.answer-hold", AnswerHold.class),
                    Map.entry("wayhaven.command.show-held", ShowHeld.class),
                    Map.entry("wayhaven.command.set-volume-limit", SetVolumeLimit.class),
                    Map.entry("wayhaven.command.answer-question", AnswerQuestion.class),
                    Map.entry("wayhaven.command.mass-ban", MassBan.class),
                    Map.entry("wayhaven.command.count-cases", CountCases.class),
                    Map.entry("wayhaven.command.delete-case", DeleteCase.class),
                    Map.entry("wayhaven.command.edit-case", EditCase.class),
                    Map.entry("wayhaven.command.export-cases", ExportCases.class),
                    Map.entry("wayhaven.command.list-cases", ListCases.class),
                    Map.entry("wayhaven.command.restore-case", RestoreCase.class),
                    Map.entry("wayhaven.command.retry-case", RetryCase.class),
                    Map.entry("wayhaven.command.show-case", ShowCase.class),
                    Map.entry("wayhaven.command.undo-case", UndoCase.class),
                    Map.entry("wayhaven.command.undo-moderator", UndoModerator.class),
                    Map.entry("wayhaven.command.erase-user", EraseUser.class),
                    Map.entry("wayhaven.command.erase-everywhere", EraseEverywhere.class)),
            UnknownCommand::new);

    /** On {@link io.wayhaven.contracts.topic.Topics#MODERATION_EVENTS}. */
    public static final MessageFamily<ModerationFact> FACTS = new MessageFamily<>(
            Map.ofEntries(
                    Map.entry("wayhaven.fact.ban-issued", BanIssued.class),
                    Map.entry("wayhaven.fact.ban-lifted", BanLifted.class),
                    Map.entry("wayhaven.fact.kick-issued", KickIssued.class),
                    Map.entry("wayhaven.fact.softban-issued", SoftbanIssued.class),
                    Map.entry("wayhaven.fact.mute-issued", MuteIssued.class),
                    Map.entry("wayhaven.fact.mute-lifted", MuteLifted.class),
                    Map.entry("wayhaven.fact.warning-issued", WarningIssued.class),
                    Map.entry("wayhaven.fact.note-added", NoteAdded.class),
                    Map.entry("wayhaven.fact.timeout-issued", TimeoutIssued.class),
                    Map.entry("wayhaven.fact.timeout-lifted", TimeoutLifted.class),
                    Map.entry("wayhaven.fact.actions-held", ActionsHeld.class),
                    Map.entry("wayhaven.fact.moderator-undone", ModeratorUndone.class),
                    Map.entry("wayhaven.fact.hold-answered", HoldAnswered.class),
                    Map.entry("wayhaven.fact.case-amended", CaseAmended.class),
                    Map.entry("wayhaven.fact.command-refused", CommandRefused.class),
                    Map.entry("wayhaven.fact.delivery-settled", DeliverySettled.class),
                    Map.entry("wayhaven.fact.main-guild-set", MainGuildSet.class),
                    Map.entry("wayhaven.fact.link-proposed", LinkProposed.class),
                    Map.entry("wayhaven.fact.link-accepted", LinkAccepted.class),
                    Map.entry("wayhaven.fact.link-declined", LinkDeclined.class),
                    Map.entry("wayhaven.fact.link-changed", LinkChanged.class),
                    Map.entry("wayhaven.fact.link-removed", LinkRemoved.class),
                    Map.entry("wayhaven.fact.monitored-action", MonitoredAction.class),
                    Map.entry("wayhaven.fact.protection-changed", ProtectionChanged.class),
                    Map.entry("wayhaven.fact.sync-forced", SyncForced.class),
                    Map.entry("wayhaven.fact.drift-policy-set", DriftPolicySet.class),
                    Map.entry("wayhaven.fact.reconciliation-finished", ReconciliationFinished.class),
                    Map.entry("wayhaven.fact.settings-changed", SettingsChanged.class),
                    Map.entry("wayhaven.fact.erasure-ordered", ErasureOrdered.class),
                    Map.entry("wayhaven.fact.posting-parked", PostingParked.class),
                    Map.entry("wayhaven.fact.posting-resumed", PostingResumed.class)),
            UnknownFact::new);

    /** On {@link io.wayhaven.contracts.topic.Topics#SYNC_DELIVERIES}. */
    public static final MessageFamily<Delivery> DELIVERIES = new MessageFamily<>(
            Map.ofEntries(
                    Map.entry("wayhaven.delivery.ban", DeliverBan.class),
                    Map.entry("wayhaven.delivery.unban", DeliverUnban.class),
                    Map.entry("wayhaven.delivery.kick", DeliverKick.class),
                    Map.entry("wayhaven.delivery.softban", DeliverSoftban.class),
                    Map.entry("wayhaven.delivery.mute", DeliverMute.class),
                    Map.entry("wayhaven.delivery.unmute", DeliverUnmute.class),
                    Map.entry("wayhaven.delivery.warning", DeliverWarning.class),
                    Map.entry("wayhaven.delivery.timeout", DeliverTimeout.class),
                    Map.entry("wayhaven.delivery.untimeout", DeliverUntimeout.class)),
            UnknownDelivery::new);

    /** On {@link io.wayhaven.contracts.topic.Topics#DISCORD_POSTS}. */
    public static final MessageFamily<Post> POSTS =
            new MessageFamily<>(Map.of("wayhaven.post.entry", EntryPost.class), UnknownPost::new);

    /** On {@link io.wayhaven.contracts.topic.Topics#INTERACTIONS_TYPING}. */
    public static final MessageFamily<Typing> TYPING =
            new MessageFamily<>(Map.of("wayhaven.typing.option", OptionTyped.class), UnknownTyping::new);

    /** On {@link io.wayhaven.contracts.topic.Topics#GUILD_SETTINGS}. */
    public static final MessageFamily<SettingsMessage> SETTINGS =
            new MessageFamily<>(Map.of("wayhaven.settings.guild", GuildSettings.class), UnknownSettings::new);

    private MessageFamilies() {}
}
