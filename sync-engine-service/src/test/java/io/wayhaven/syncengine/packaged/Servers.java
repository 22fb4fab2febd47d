package io.wayhaven.syncengine.packaged;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Guilds whose owners link them and give commands, without waiting for what becomes of them. */
final class Servers {

    private static final long ADMINISTRATOR = 1L << 3;

    private final Surroundings around;
    private final List<JsonNode> guilds;

    private Servers(Surroundings around, List<JsonNode> guilds) {
        this.around = around;
        this.guilds = guilds;
    }

    /** New guilds that the service has seen. */
    static Servers add(Surroundings around, String name, int count) {
        var servers = new Servers(around, around.discord.addGuilds(name, count));
        await().atMost(300, SECONDS)
                .untilAsserted(
                        () -> assertThat(around.count("select count(*) from sync.guild where name like ?", name + " %"))
                                .isEqualTo(count));
        return servers;
    }

    /** Links every guild with every other one. */
    Servers inFullMesh() {
        for (var main = 0; main < count(); main++) {
            for (var child = main + 1; child < count(); child++) {
                link(main, child);
            }
        }
        return linked(count() * (count() - 1) / 2);
    }

    /** Links the first guild with the next ones, and each of these with a part of the others. */
    Servers inThreeLevels(int second) {
        for (var child = 1; child < count(); child++) {
            link(child <= second ? 0 : 1 + child % second, child);
        }
        return linked(count() - 1);
    }

    private void link(int main, int child) {
        var parent = guild(main);
        give(main, SetMainGuild::new);
        give(main, context -> new ProposeLink(context, guild(child), null));
        give(child, context -> new AcceptLink(context, parent));
    }

    private Servers linked(int links) {
        var ids = guilds.stream().map(guild -> guild.path("id").asLong()).toArray(Long[]::new);
        await().atMost(300, SECONDS)
                .untilAsserted(() -> assertThat(around.count(
                                "select count(*) from sync.guild_link where status = 'active' and parent_guild_id = any (?)",
                                (Object) ids))
                        .isEqualTo(links));
        return this;
    }

    int count() {
        return guilds.size();
    }

    String id(int server) {
        return guilds.get(server).path("id").asText();
    }

    String owner(int server) {
        return guilds.get(server).path("owner_id").asText();
    }

    /** What is there besides. */
    JsonNode detail(int server) {
        return guilds.get(server);
    }

    private GuildId guild(int server) {
        return GuildId.of(id(server));
    }

    /** The owner gives a command, which comes twice if need be. @return its id */
    String give(int server, Function<CommandContext, ModerationCommand> command) {
        return give(server, 1, command);
    }

    /** @param times how often the command's record comes */
    String give(int server, int times, Function<CommandContext, ModerationCommand> command) {
        var id = "command:" + UUID.randomUUID();
        var issuer = new Issuer(UserId.of(owner(server)), "the owner", ADMINISTRATOR, List.of());
        var given = command.apply(
                new CommandContext(new CommandId(id), guild(server), issuer, Origin.SLASH, Instant.now(), null));
        for (var time = 0; time < times; time++) {
            around.broker.command(id, id(server), given);
        }
        return id;
    }
}
