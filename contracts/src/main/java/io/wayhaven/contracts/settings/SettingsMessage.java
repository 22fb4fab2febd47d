package io.wayhaven.contracts.settings;

/** A record of {@code guild.settings.v1}. */
public sealed interface SettingsMessage permits GuildSettings, UnknownSettings {}
