package io.wayhaven.web.sentence;

import static io.wayhaven.web.sentence.Family.INTERACTIONS;
import static io.wayhaven.web.sentence.Family.SERVER;

import java.util.List;

/** The server as a whole, commands, and the connection to Discord. */
final class ServerPhrases {

    private static final int SLASH_COMMAND = 2;

    static final List<EventKind> KINDS = List.of(
            new EventKind("INTERACTION_CREATE", INTERACTIONS, "Command used", ServerPhrases::interaction),
            new EventKind(
                    "GUILD_CREATE",
                    SERVER,
                    "Server available",
                    guild -> Sentence.start()
                            .words("The server ")
                            .name(guild.textOr("without a name", "name"))
                            .words(" is available" + members(guild))),
            new EventKind(
                    "GUILD_UPDATE",
                    SERVER,
                    "Server changed",
                    guild -> Sentence.start()
                            .words("The server ")
                            .name(guild.textOr("without a name", "name"))
                            .words(" was changed")),
            new EventKind(
                    "GUILD_DELETE",
                    SERVER,
                    "Server gone",
                    guild -> Sentence.start()
                            .words(
                                    guild.flag("unavailable")
                                            ? "The server is unavailable: Discord reports an outage"
                                            : "The bot is no longer in the server")),
            new EventKind(
                    "GUILD_EMOJIS_UPDATE",
                    SERVER,
                    "Emojis changed",
                    emojis -> Sentence.start().words("The server’s emojis changed: " + emojis.size("emojis") + " now")),
            new EventKind(
                    "READY",
                    SERVER,
                    "Connected",
                    ready -> Sentence.start()
                            .words("The bot ")
                            .person(ready.user("user"))
                            .words(" connected to Discord: " + ready.size("guilds") + " servers")),
            new EventKind(
                    "RESUMED",
                    SERVER,
                    "Resumed",
                    resumed -> Sentence.start().words("The connection to Discord was resumed; nothing is missing")));

    private ServerPhrases() {}

    private static Sentence interaction(Payload interaction) {
        var who = interaction.has("member", "user") ? interaction.user("member", "user") : interaction.user("user");
        var sentence = Sentence.start().person(who);
        return (interaction.numberOr(0, "type") == SLASH_COMMAND
                        ? sentence.words(" used ").name("/" + interaction.textOr("a command", "data", "name"))
                        : sentence.words(" used a button, menu or form"))
                .channel(" in ", interaction.text("channel_id"));
    }

    private static String members(Payload guild) {
        var count = guild.numberOr(-1, "member_count");
        return count < 0 ? "" : " with " + count + " members";
    }
}
