package io.wayhaven.syncengine.overview;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.reply.Markdown;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How guilds are called in answers.
 *
 * @param names hostile text, by id; a guild that isn't among them goes by its id
 */
public record GuildNames(Map<GuildId, String> names) {

    private static final int LONGEST = 60;

    public GuildNames {
        names = Map.copyOf(names);
    }

    /** The names of known guilds. */
    public static GuildNames of(Collection<Guild> guilds) {
        return new GuildNames(guilds.stream().collect(Collectors.toMap(Guild::id, Guild::name)));
    }

    /** The name as Discord markdown. */
    String of(GuildId guild) {
        var name = names.get(guild);
        return name == null ? "`" + guild + "`" : Markdown.plain(name, LONGEST);
    }
}
