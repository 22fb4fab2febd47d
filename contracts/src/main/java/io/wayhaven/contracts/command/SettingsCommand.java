package io.wayhaven.contracts.command;

/** What an administrator asks about the guild's settings and data. */
public sealed interface SettingsCommand extends ModerationCommand
        permits ChangeIgnore,
                DiagnoseSetup,
                EraseUser,
                FilterRoute,
                RemoveEscalation,
                SetAdminRole,
                SetCaseRole,
                SetConfirmation,
                SetDirectMessages,
                SetEscalation,
                SetMuteRole,
                SetNativeActions,
                SetRetention,
                SetRoute,
                SetStaffRole,
                SetVolumeLimit,
                ShowEscalation,
                ShowSettings,
                ToggleEvent {

    /** Who asks, where. */
    CommandContext context();

    /** The guild: its settings change in the order of the commands. */
    @Override
    default String partitionKey() {
        return context().guild().toString();
    }
}
