package io.wayhaven.syncengine.configfile;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.syncengine.settings.Defaults;
import io.wayhaven.syncengine.settings.RouteLayer;
import io.wayhaven.syncengine.settings.SettingsLayer;
import io.wayhaven.syncengine.settings.ToggleChange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code config.json}: every key is optional, comments are keys that begin with {@code //}. */
public final class ConfigFileReader {

    private static final List<String> KEYS = List.of(
            "guild_id",
            "log_channel_id",
            "events",
            "purge_logs_after_days",
            "retention",
            "admin_role_ids",
            "routes",
            "ignore");

    private final Notes notes = new Notes();
    private final Values values = new Values(notes);

    private @Nullable GuildId guild;
    private @Nullable ChannelId logChannel;
    private @Nullable Integer purgeAfter;
    private Retention retention = new Retention(null, null);
    private Map<String, Boolean> toggles = Map.of();
    private Map<RouteName, RouteLayer> routes = Map.of();
    private IgnoreRules ignore = IgnoreRules.NONE;
    private List<RoleId> adminRoles = List.of();

    private ConfigFileReader() {}

    /** Reads the file's content. */
    public static Reading read(byte[] content) {
        try {
            return new ConfigFileReader().read(JsonReader.read(content));
        } catch (MalformedFileException malformed) {
            return new Reading.Unusable(List.of(String.valueOf(malformed.getMessage())));
        }
    }

    private Reading read(Json document) {
        values.members(document).forEach(member -> take(member.getKey(), member.getValue()));
        if (!notes.errors().isEmpty()) {
            return new Reading.Unusable(notes.errors());
        }
        var kept = new Retention(
                retention.messages() == null ? purgeAfter : retention.messages(),
                retention.events() == null ? purgeAfter : retention.events());
        var layer = new SettingsLayer(routes, toggles, ignore, kept, adminRoles, ModerationSettings.NONE);
        return new Reading.Usable(new Defaults(guild, logChannel, layer), notes.channels(), notes.warnings());
    }

    private void take(String key, Json value) {
        switch (key) {
            case "guild_id" -> guild = values.id(value, GuildId::new);
            case "log_channel_id" -> logChannel = values.destination(value);
            case "events" -> toggles = toggles(value);
            case "purge_logs_after_days" -> purgeAfter = values.days(value);
            case "retention" -> retention = retention(value);
            case "admin_role_ids" -> adminRoles = values.ids(value, RoleId::new);
            case "routes" -> routes = new RoutesReader(notes, values).read(value);
            case "ignore" -> ignore = new IgnoreReader(notes, values).read(value);
            default -> notes.unknown(value, key, KEYS);
        }
    }

    private Map<String, Boolean> toggles(Json value) {
        var switched = new TreeMap<String, Boolean>();
        for (var member : values.members(value)) {
            var key = member.getKey();
            if (Kinds.byToggle(key).isEmpty()) {
                notes.unknown(member.getValue(), key, ToggleChange.names());
            } else {
                values.flag(member.getValue()).ifPresent(on -> switched.put(key, on));
            }
        }
        return switched;
    }

    private Retention retention(Json value) {
        Integer messages = null;
        Integer events = null;
        for (var member : values.members(value)) {
            switch (member.getKey()) {
                case "messages" -> messages = values.days(member.getValue());
                case "events" -> events = values.days(member.getValue());
                default -> notes.unknown(member.getValue(), member.getKey(), List.of("messages", "events"));
            }
        }
        return new Retention(messages, events);
    }
}
