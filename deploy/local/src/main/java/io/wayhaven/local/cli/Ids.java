package io.wayhaven.local.cli;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.local.UserMistake;
import java.util.function.Function;

/** Discord's ids as options. */
final class Ids {
    private Ids() {}

    static UserId user(String text) {
        return parse("--user", text, UserId::of);
    }

    static GuildId guild(String text) {
        return parse("--guild", text, GuildId::of);
    }

    static ApplicationId application(String name, String text) {
        return parse(name, text, ApplicationId::of);
    }

    private static <T> T parse(String option, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(option + " is not a Discord id: " + text
                    + "; an id has digits only (in Discord: Settings, Advanced, Developer Mode, then Copy ID).");
        }
    }
}
