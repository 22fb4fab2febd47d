package io.wayhaven.syncengine.configfile;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.syncengine.settings.MessagePatterns;
import java.util.List;

/** Reads what is not posted. */
final class IgnoreReader {

    private static final List<String> KEYS =
            List.of("users", "bots", "roles", "channels", "categories", "threads", "message_patterns");

    private final Notes notes;
    private final Values values;

    private boolean bots;
    private List<UserId> users = List.of();
    private List<RoleId> roles = List.of();
    private List<ChannelId> channels = List.of();
    private List<ChannelId> categories = List.of();
    private List<ChannelId> threads = List.of();
    private List<String> patterns = List.of();

    IgnoreReader(Notes notes, Values values) {
        this.notes = notes;
        this.values = values;
    }

    IgnoreRules read(Json value) {
        values.members(value).forEach(member -> take(member.getKey(), member.getValue()));
        return new IgnoreRules(users, bots, roles, channels, categories, threads, patterns);
    }

    private void take(String key, Json value) {
        switch (key) {
            case "users" -> users = values.ids(value, UserId::new);
            case "bots" -> bots = values.flag(value).orElse(false);
            case "roles" -> roles = values.ids(value, RoleId::new);
            case "channels" -> channels = values.ids(value, ChannelId::new);
            case "categories" -> categories = values.ids(value, ChannelId::new);
            case "threads" -> threads = values.ids(value, ChannelId::new);
            case "message_patterns" ->
                patterns = values.items(value)
                        .flatMap(item -> values.text(item).filter(pattern -> fine(item, pattern)).stream())
                        .toList();
            default -> notes.unknown(value, key, KEYS);
        }
    }

    private boolean fine(Json at, String pattern) {
        var problem = MessagePatterns.problem(pattern);
        problem.ifPresent(sentence -> notes.error(at, sentence + " Put it right; the syntax is RE2's."));
        return problem.isEmpty();
    }
}
