package io.wayhaven.local.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.setup.Feature;
import io.wayhaven.contracts.setup.InviteLink;
import io.wayhaven.contracts.setup.Level;
import io.wayhaven.contracts.setup.Need;
import io.wayhaven.local.UserMistake;
import io.wayhaven.local.preflight.Finding.Fine;
import io.wayhaven.local.preflight.Finding.Missing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks Discord what the bot may do in its servers, and says what it lacks there and how to mend that. Channels may take
 * something away again: in a server {@code /setup doctor} knows that, too.
 *
 * @see <a href="https://discord.com/developers/docs/resources/user#get-current-user-guilds">Discord: current user
 *     guilds</a>
 */
record ServerCheck(DiscordApi api, ApplicationId application) {
    private static final String SUBJECT = "server";
    private static final int PAGE = 200;

    /**
     * One finding a server.
     *
     * @throws UserMistake if Discord doesn't tell
     */
    List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        String after = "0";
        JsonNode page;
        do {
            page = api.get("/users/@me/guilds?limit=" + PAGE + "&after=" + after);
            for (JsonNode guild : page) {
                findings.add(look(guild));
                after = guild.path("id").asText();
            }
        } while (page.size() == PAGE);
        return findings.isEmpty() ? List.of(nowhere()) : findings;
    }

    private Finding look(JsonNode guild) {
        GuildId id = GuildId.of(guild.path("id").asText());
        String name = Printable.of(guild.path("name").asText()) + " (" + id + ")";
        long held = Long.parseUnsignedLong(guild.path("permissions").asText("0"));
        List<Need> needs =
                Need.of(Map.of(), true, false).stream().filter(Need::now).toList();
        List<Need> missing = needs.stream()
                .filter(need -> !need.permission().allowedBy(held))
                .toList();
        if (missing.isEmpty() || guild.path("owner").asBoolean()) {
            return new Fine(SUBJECT, name + ": the bot has every permission that it needs to log" + bans(guild, held));
        }
        return new Missing(
                SUBJECT,
                name + ": the bot lacks "
                        + Stream.of(
                                        named(missing, Level.INDISPENSABLE, ""),
                                        named(missing, Level.RECOMMENDED, "what is recommended: "))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("; and "))
                        + "; mend it as an administrator with " + mending(id, needs, held) + bans(guild, held));
    }

    private static String named(List<Need> missing, Level level, String before) {
        return missing.stream()
                .filter(need -> need.level() == level)
                .map(need -> need.permission().title() + " (" + need.purpose() + ")")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "" : before + names));
    }

    /** Which servers are linked is not known from outside. */
    private static String bans(JsonNode guild, long held) {
        return guild.path("owner").asBoolean() || Permission.BAN_MEMBERS.allowedBy(held)
                ? ""
                : " (Ban Members is not needed before the server is linked to others)";
    }

    /** What it lacks, without what it has being taken away. */
    private String mending(GuildId guild, List<Need> needs, long held) {
        long needed = Permission.mask(needs.stream().map(Need::permission).collect(Collectors.toSet()));
        long kept = held & Feature.mask(EnumSet.allOf(Feature.class));
        return new InviteLink(application, needed | kept, guild).uri().toString();
    }

    private Finding nowhere() {
        return new Missing(
                SUBJECT,
                "the bot is in none; let it in with "
                        + new InviteLink(application, Feature.mask(EnumSet.allOf(Feature.class)), null).uri());
    }
}
