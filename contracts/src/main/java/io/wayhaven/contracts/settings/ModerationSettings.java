package io.wayhaven.contracts.settings;

import io.wayhaven.contracts.id.RoleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a guild wants moderation to work.
 *
 * @param muteRole what muted people get; absent if nobody can be muted
 * @param directMessages whether people are told by direct message before they are banned or removed; absent for yes
 * @param nativeActions whose actions in clients spread; absent for everybody's
 * @param muteOverwrites whether every channel is to deny the mute role writing and speaking; absent for no
 * @param safeguards what keeps people from doing too much at once; absent for the operator's defaults
 * @param staff the role that it takes to give moderation commands; absent if permissions are enough
 * @param caseRoles roles that may see what was done to people, besides those who moderate; absent for none
 * @param escalation what follows from warnings, at most {@link EscalationRule#MOST_RULES}; absent if nothing does
 */
public record ModerationSettings(
        @Nullable RoleId muteRole,
        @Nullable Boolean directMessages,
        @Nullable NativeActions nativeActions,
        @Nullable Boolean muteOverwrites,
        @Nullable Safeguards safeguards,
        @Nullable StaffRole staff,
        @Nullable List<RoleId> caseRoles,
        @Nullable List<EscalationRule> escalation) {

    /** Says nothing. */
    public static final ModerationSettings NONE =
            new ModerationSettings(null, null, null, null, null, null, null, null);

    /** The same with another mute role, or none. */
    public ModerationSettings withMuteRole(@Nullable RoleId changed) {
        return new ModerationSettings(
                changed, directMessages, nativeActions, muteOverwrites, safeguards, staff, caseRoles, escalation);
    }

    /** The same with direct messages on or off. */
    public ModerationSettings withDirectMessages(boolean changed) {
        return new ModerationSettings(
                muteRole, changed, nativeActions, muteOverwrites, safeguards, staff, caseRoles, escalation);
    }

    /** The same with the actions of others in clients. */
    public ModerationSettings withNativeActions(NativeActions changed) {
        return new ModerationSettings(
                muteRole, directMessages, changed, muteOverwrites, safeguards, staff, caseRoles, escalation);
    }

    /** The same with other safeguards. */
    public ModerationSettings withSafeguards(Safeguards changed) {
        return new ModerationSettings(
                muteRole, directMessages, nativeActions, muteOverwrites, changed, staff, caseRoles, escalation);
    }

    /** What keeps people from doing too much at once, as far as the guild says. */
    public Safeguards guarded() {
        return safeguards == null ? Safeguards.NONE : safeguards;
    }

    /** The same with channels that are to deny the mute role, or not. */
    public ModerationSettings withMuteOverwrites(boolean changed) {
        return new ModerationSettings(
                muteRole, directMessages, nativeActions, changed, safeguards, staff, caseRoles, escalation);
    }

    /** Whether every channel is to deny the mute role writing and speaking. */
    public boolean deniesMuteRole() {
        return muteRole != null && muteOverwrites != null && muteOverwrites;
    }

    /** The same with another staff role, or none. */
    public ModerationSettings withStaff(@Nullable StaffRole changed) {
        return new ModerationSettings(
                muteRole, directMessages, nativeActions, muteOverwrites, safeguards, changed, caseRoles, escalation);
    }

    /** Whether people are told. */
    public boolean tells() {
        return directMessages == null || directMessages;
    }

    /** The same with other roles that may see cases. */
    public ModerationSettings withCaseRoles(List<RoleId> changed) {
        return new ModerationSettings(
                muteRole, directMessages, nativeActions, muteOverwrites, safeguards, staff, changed, escalation);
    }

    /** The roles that may see cases. */
    public List<RoleId> seeing() {
        return caseRoles == null ? List.of() : caseRoles;
    }

    /** The same with other rules about warnings. */
    public ModerationSettings withEscalation(List<EscalationRule> changed) {
        return new ModerationSettings(
                muteRole, directMessages, nativeActions, muteOverwrites, safeguards, staff, caseRoles, changed);
    }

    /** What follows from warnings. */
    public List<EscalationRule> escalating() {
        return escalation == null ? List.of() : escalation;
    }
}
