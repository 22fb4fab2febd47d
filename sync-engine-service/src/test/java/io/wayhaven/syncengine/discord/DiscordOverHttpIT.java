package io.wayhaven.syncengine.discord;

import static io.wayhaven.syncengine.Samples.TROUBLE;
import static io.wayhaven.syncengine.discord.CannedDiscord.json;
import static io.wayhaven.syncengine.discord.CannedDiscord.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.discord.CannedDiscord.Canned;
import io.wayhaven.syncengine.discord.CannedDiscord.Seen;
import io.wayhaven.syncengine.guild.IdentitySource.Answer;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.InteractionReplies.Result;
import io.wayhaven.syncengine.reply.Screen;
import io.wayhaven.syncengine.reply.TextFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What really goes over the wire, and what comes of answers that Discord4J trips over. */
class DiscordOverHttpIT {

    private static final GuildId GUILD = new GuildId(77);

    private final CannedDiscord discord = new CannedDiscord();
    private final DiscordRouters routers = discord.routers("20s");
    private final DiscordCalls calls = new DiscordCalls(discord.config("20s"));

    DiscordOverHttpIT() throws IOException {}

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void aBanHasItsOptionsInTheBodyAndItsReasonEncoded() throws Exception {
        var result = actions().ban(GUILD, TROUBLE, 3600, "raïd + 100% · case 7");

        assertThat(value(result)).isEqualTo(new CallResult.Done());
        assertThat(discord.seen()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("PUT");
            assertThat(call.uri()).isEqualTo("/guilds/77/bans/4");
            assertThat(call.body()).isEqualTo("{\"delete_message_seconds\":3600}");
            assertThat(call.reason()).isEqualTo("ra%C3%AFd%20%2B%20100%25%20%C2%B7%20case%207");
            assertThat(call.authorization()).isEqualTo("Bot the-token");
        });
    }

    @Test
    void anUnbanAndALookHaveNoBody() throws Exception {
        value(actions().unban(GUILD, TROUBLE, "appeal"));
        value(actions().readBan(GUILD, TROUBLE));

        assertThat(discord.seen()).extracting(Seen::method).containsExactly("DELETE", "GET");
        assertThat(discord.seen()).allMatch(call -> call.body().isEmpty());
    }

    @Test
    void errorsOfDiscordKeepTheirCodes() throws Exception {
        discord.answersNext(json(403, "{\"message\":\"Missing Permissions\",\"code\":50013}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Rejected(403, 50013));
    }

    @Test
    void aServerErrorIsReportedAtOnceAndNotRetriedOutOfSight() throws Exception {
        discord.answersNext(json(502, "{}"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Rejected(502, 0));
        assertThat(discord.seen()).hasSize(1);
    }

    @Test
    void aPageOfTheProxyInFrontIsAnErrorWithoutACode() throws Exception {
        discord.answersNext(new Canned(403, Map.of("Content-Type", "text/html"), "<html>blocked</html>"));

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x"))).isEqualTo(new CallResult.Rejected(403, 0));
    }

    @Test
    void nobodyListeningIsNoAnswer() throws Exception {
        discord.close();

        assertThat(value(actions().ban(GUILD, TROUBLE, 0, "x")))
                .isEqualTo(new CallResult.NoAnswer("Discord cannot be reached."));
    }

    @Test
    void aReplyIsEditedWithItsTokenAloneAndMentionsNobody() throws Exception {
        var sealed = new TokenSeal("the-token").seal("a/secret token");
        var replies = new DiscordInteractionReplies(routers, calls, discord.config("20s"));
        discord.answersNext(json(200, "{}"));
        discord.answersNext(json(404, "{\"message\":\"Unknown Webhook\",\"code\":10015}"));
        discord.answersNext(json(503, "{}"));

        assertThat(value(replies.edit(new ApplicationId(9), sealed, Screen.of("hello"))))
                .isEqualTo(Result.EDITED);
        assertThat(value(replies.edit(new ApplicationId(9), sealed, Screen.of("hello"))))
                .isEqualTo(Result.GONE);
        assertThat(value(replies.edit(new ApplicationId(9), sealed, Screen.of("hello"))))
                .isEqualTo(Result.NOT_NOW);
        assertThat(value(replies.edit(new ApplicationId(9), new TokenSeal("another").seal("x"), Screen.of("hello"))))
                .isEqualTo(Result.GONE);
        assertThat(discord.seen()).hasSize(3).first().satisfies(call -> {
            assertThat(call.method()).isEqualTo("PATCH");
            assertThat(call.uri()).endsWith("/messages/@original").startsWith("/webhooks/9/");
            assertThat(call.body()).contains("\"content\":\"hello\"", "\"allowed_mentions\":{\"parse\":[]}");
            assertThat(call.authorization()).isNull();
        });
    }

    @Test
    void aReplyBringsItsButtonsAndItsFile() throws Exception {
        var replies = new DiscordInteractionReplies(routers, calls, discord.config("20s"));
        discord.answersNext(json(200, "{}"));
        var screen = new Screen(
                "a table",
                List.of(new Button("Details", Button.Style.PLAIN, new Press.Details(7))),
                new TextFile("cases.csv", "case,reason\r\n7,größer\r\n"));

        assertThat(value(replies.edit(new ApplicationId(9), new TokenSeal("the-token").seal("token"), screen)))
                .isEqualTo(Result.EDITED);
        assertThat(discord.seen())
                .last()
                .satisfies(call -> assertThat(call.body())
                        .contains(
                                "name=\"files[0]\"; filename=\"cases.csv\"",
                                "7,größer",
                                "\"custom_id\":\"wh1:case:7\"",
                                "\"attachments\":["));
    }

    @Test
    void theIdentityIsAskedFor() throws Exception {
        var identity = new DiscordIdentity(routers, discord.config("20s"));
        discord.answersNext(json(200, "{\"id\":\"123\",\"username\":\"bot\"}"));
        discord.answersNext(json(401, "{\"message\":\"401: Unauthorized\",\"code\":0}"));
        discord.answersNext(json(503, "{}"));

        assertThat(value(identity.ask())).isEqualTo(new Answer.Known(new UserId(123)));
        assertThat(value(identity.ask())).isEqualTo(new Answer.WrongToken());
        assertThat(value(identity.ask())).isInstanceOf(Answer.NotYet.class);
    }

    private DiscordGuildActions actions() {
        return new DiscordGuildActions(routers, calls);
    }
}
