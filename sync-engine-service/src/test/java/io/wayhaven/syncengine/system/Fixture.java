package io.wayhaven.syncengine.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CaseCommand;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.Unlink;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.reply.ReplyTo;
import io.wayhaven.contracts.reply.TokenSeal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** A simulated Discord, connected, and what people do in it. */
final class Fixture implements AutoCloseable {

    /** What the bot needs, and one permission more that changes nothing here: a change that can be seen. */
    private static final long MARKER = 1L << 1 | 1L << 2 | 1L << 5 | 1L << 7 | 1L << 10 | 1L << 11 | 1L << 40;

    final Simulated discord = new Simulated();
    final Records records = new Records();
    final Tables tables = new Tables();
    final GatewayBridge gateway = new GatewayBridge(discord, records);

    /** A main guild and others that follow it, linked by the commands that people give. */
    List<JsonNode> network(String name, int children) {
        var guilds = strangers(name, children + 1);
        link(guilds);
        return guilds;
    }

    /** Makes the first guild a main guild, and has the others follow it. */
    void link(List<JsonNode> guilds) {
        var main = guilds.getFirst();
        becomeMain(main);
        guilds.stream().skip(1).forEach(child -> link(main, child, null));
        eventually(() -> assertThat(tables.query(
                        "select 1 from sync.guild_link where parent_guild_id = ? and status = 'active'", id(main)))
                .hasSize(guilds.size() - 1));
    }

    /** New guilds that the bot has seen, without links. */
    List<JsonNode> strangers(String name, int count) {
        var guilds = discord.addGuilds(name, count);
        eventually(() -> guilds.forEach(
                guild -> assertThat(tables.query("select 1 from sync.guild where guild_id = ?", id(guild)))
                        .isNotEmpty()));
        return guilds;
    }

    void becomeMain(JsonNode guild) {
        var id = id("main");
        records.command(id, text(guild), new SetMainGuild(context(id, guild, null)));
    }

    /** A main guild offers, and the child accepts. @param terms absent for the usual ones */
    void link(JsonNode main, JsonNode child, @Nullable LinkTerms terms) {
        var offer = id("offer");
        records.command(offer, text(main), new ProposeLink(context(offer, main, null), guildId(child), terms));
        var accept = id("accept");
        records.command(accept, text(main), new AcceptLink(context(accept, child, null), guildId(main)));
    }

    void unlink(JsonNode guild, JsonNode other) {
        var id = id("unlink");
        records.command(id, text(guild), new Unlink(context(id, guild, null), guildId(other)));
    }

    /** The owner of a guild gives a command that has an answer; gives the answer. */
    String ask(JsonNode guild, Function<CommandContext, ModerationCommand> command) throws Exception {
        var application = discord.asBot("GET", "/users/@me", null).path("id").asText();
        discord.asBot(
                "PUT",
                "/applications/" + application + "/commands",
                List.of(Map.of("name", "ask", "description", "Ask something")));
        var running = CompletableFuture.supplyAsync(() -> discord.runCommand(
                Map.of("guild", text(guild), "user", owner(guild), "command", "ask", "options", Map.of())));
        var interaction = gateway.nextInteraction();
        var number = interaction.path("id").asText();
        var token = interaction.path("token").asText();
        discord.asBot("POST", "/interactions/" + number + "/" + token + "/callback", Map.of("type", 5));
        running.get(30, SECONDS);
        var replyTo = new ReplyTo(
                ApplicationId.of(application),
                InteractionId.of(number),
                new TokenSeal(discord.token()).seal(token),
                Instant.now().plusSeconds(900));
        var id = id("ask");
        records.command(id, text(guild), command.apply(context(id, guild, replyTo)));
        return await().atMost(30, SECONDS)
                .until(
                        () -> discord.interaction(number)
                                .path("original")
                                .path("content")
                                .asText(),
                        content -> !content.isEmpty());
    }

    /** The owner of a guild bans somebody; gives the command's id. */
    String ban(JsonNode guild, String user, @Nullable ReplyTo replyTo) {
        var id = id("ban");
        ban(id, guild, user, replyTo);
        return id;
    }

    /** The ban of somebody, as anybody may give it. */
    ModerationCommand banCommand(CommandContext context, String user) {
        return new Ban(context, target(user), "spam – größer", 0, null);
    }

    void ban(String id, JsonNode guild, String user, @Nullable ReplyTo replyTo) {
        records.command(id, text(guild), new Ban(context(id, guild, replyTo), target(user), "spam – größer", 0, null));
    }

    /** The owner of a guild lifts somebody's ban, and it is decided. */
    void unban(JsonNode guild, String user) {
        var id = id("unban");
        records.command(id, text(guild), new Unban(context(id, guild, null), target(user), "appeal"));
        eventually(() -> assertThat(tables.query("select 1 from sync.moderation_case where command_id = ?", id))
                .hasSize(1));
    }

    /** The owner of a guild gives a command about somebody. */
    void order(JsonNode guild, Function<CommandContext, PersonCommand> command) {
        var id = id("order");
        records.command(id, text(guild), command.apply(context(id, guild, null)));
    }

    /** The owner of a guild changes a case. */
    void change(JsonNode guild, Function<CommandContext, CaseCommand> command) {
        var id = id("change");
        records.command(id, text(guild), command.apply(context(id, guild, null)));
    }

    /** The owner of a guild changes a setting. */
    void set(JsonNode guild, Function<CommandContext, SettingsCommand> command) {
        var id = id("set");
        records.command(id, text(guild), command.apply(context(id, guild, null)));
    }

    /** A person who is a member of all of these guilds. */
    String member(List<JsonNode> guilds) {
        var user = discord.addUser("member");
        guilds.forEach(guild -> discord.act(Map.of("guild", text(guild), "user", user, "action", "join")));
        return user;
    }

    /** A role below the bot's, which muted people get from now on. */
    String muteRole(JsonNode guild) {
        var role = discord.asBot("POST", "/guilds/" + text(guild) + "/roles", Map.of("name", "muted"))
                .path("id")
                .asText();
        eventually(() -> assertThat(tables.query("select 1 from sync.guild_role where role_id = ?", Long.valueOf(role)))
                .isNotEmpty());
        set(guild, context -> new SetMuteRole(context, RoleId.of(role)));
        eventually(() -> assertThat(tables.query(
                        "select 1 from sync.guild_settings where guild_id = ? and effective like ?",
                        id(guild),
                        "%" + role + "%"))
                .isNotEmpty());
        return role;
    }

    /** Somebody who moderates a guild, which is known by now. */
    String moderator(JsonNode guild) {
        var user = member(List.of(guild));
        changeRole("role_add", guild, user);
        settle(List.of(guild));
        return user;
    }

    /** Somebody moderates a guild no longer. */
    void demote(JsonNode guild, String user) {
        changeRole("role_remove", guild, user);
    }

    private void changeRole(String action, JsonNode guild, String user) {
        discord.act(Map.of(
                "guild", text(guild), "user", owner(guild), "action", action, "target", user, "role", "Moderator"));
    }

    /** The states of a person's newest case, by guild. */
    List<String> newestStates(String user) {
        return tables
                .query(
                        "select status from sync.delivery where user_id = ? and case_number = (select max(case_number) from sync.moderation_case where user_id = ?) order by guild_id",
                        Long.valueOf(user),
                        Long.valueOf(user))
                .stream()
                .map(row -> row.getOrDefault("status", ""))
                .toList();
    }

    void everyGuildIs(String status, int guilds, String user) {
        eventually(() -> assertThat(newestStates(user)).hasSize(guilds).containsOnly(status));
    }

    /** What was published is taken in: a later event of each guild has been projected. */
    void settle(List<JsonNode> guilds) {
        guilds.forEach(guild -> discord.setBotPermissions(text(guild), MARKER));
        eventually(() -> guilds.forEach(guild -> assertThat(tables.query(
                        "select 1 from sync.guild_role where guild_id = ? and permissions = ?", id(guild), MARKER))
                .isNotEmpty()));
        eventually(() -> assertThat(tables.query("select 1 from sync.outbox")).isEmpty());
    }

    static String text(JsonNode guild) {
        return guild.path("id").asText();
    }

    static Long id(JsonNode guild) {
        return guild.path("id").asLong();
    }

    static GuildId guildId(JsonNode guild) {
        return GuildId.of(text(guild));
    }

    static String owner(JsonNode guild) {
        return guild.path("owner_id").asText();
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(90, SECONDS).untilAsserted(assertion);
    }

    /** Whatever was done: what is stored of cases is what the facts tell. */
    @Override
    public void close() {
        gateway.close();
        records.close();
        var replayed = tables.replayed();
        assertThat(replayed.equal())
                .as(() -> String.join("\n", replayed.lines()))
                .isTrue();
    }

    private static CommandContext context(String id, JsonNode guild, @Nullable ReplyTo replyTo) {
        var issuer = new Issuer(UserId.of(owner(guild)), "the owner", 1L << 3, List.of());
        return new CommandContext(new CommandId(id), guildId(guild), issuer, Origin.SLASH, Instant.now(), replyTo);
    }

    static Target target(String user) {
        return new Target(UserId.of(user), "*trouble*", List.of(), false);
    }

    /** Somebody who is a member of the guild of the command, and is told. */
    static Target memberTarget(String user) {
        return new Target(UserId.of(user), "*trouble*", List.of(), true);
    }

    private static String id(String what) {
        return what + ":" + UUID.randomUUID();
    }
}
