package io.wayhaven.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.command.EditCase;
import io.wayhaven.contracts.command.KeepMessage;
import io.wayhaven.contracts.command.ListCases;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.RetryCase;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.id.MessageId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.gateway.stage.GatewayProcess;
import io.wayhaven.gateway.stage.Stage;
import io.wayhaven.gateway.stage.TopicReader;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From a person who presses a button, fills in a form, uses a menu or types, to what others get to know of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ButtonsIT {
    private static final int NEW_MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int FORM = 9;

    private Stage stage;
    private GatewayProcess gateway;

    @BeforeAll
    void start(@TempDir Path folder) {
        stage = new Stage(folder);
        gateway = stage.gateway();
        gateway.awaitLine("Application commands synced globally");
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void aButtonBecomesACommandOfWhoeverPressesIt() {
        var reply = replyWithButtons();

        var retried = press(reply, "wh1:retry:17");
        var unknown = press(reply, "wh9:retry:17");

        assertThat(callback(retried)).as(retried.toString()).isEqualTo(DEFERRED_UPDATE);
        assertThat(command(retried)).isInstanceOfSatisfying(RetryCase.class, retry -> {
            assertThat(retry.caseNumber()).isEqualTo(17);
            assertThat(Objects.requireNonNull(retry.context().issuer()).permissions())
                    .isNotZero();
        });
        assertThat(callback(unknown)).isEqualTo(NEW_MESSAGE);
        assertThat(unknown.path("callback").path("data").path("content").asText())
                .startsWith("This button is not known here any more");
    }

    @Test
    void aFormIsShownAtOnceAndBecomesACommandWhenItIsSent() {
        var asked = press(replyWithButtons(), "wh1:edit:17");
        assertThat(callback(asked)).as(asked.toString()).isEqualTo(FORM);

        var sent = stage.control(
                "/interactions/" + asked.path("id").asText() + "/modal", "{\"fields\":{\"reason\":\"a raid\"}}");

        assertThat(callback(sent)).as(sent.toString()).isEqualTo(DEFERRED_MESSAGE);
        assertThat(command(sent))
                .isInstanceOfSatisfying(
                        EditCase.class, edit -> assertThat(edit.reason()).isEqualTo("a raid"));
    }

    @Test
    void aCommandInAPersonsMenuIsAboutThatPerson() {
        var shown = stage.control(
                "/interactions",
                "{\"guild\":\"" + stage.guild() + "\",\"command\":\"History\",\"target_user\":\"" + member() + "\"}");

        assertThat(callback(shown)).as(shown.toString()).isEqualTo(DEFERRED_MESSAGE);
        assertThat(command(shown))
                .isInstanceOfSatisfying(
                        ListCases.class,
                        list -> assertThat(list.filter()).isEqualTo(new CaseFilter(UserId.of(member()), null, null)));
    }

    @Test
    void aFormFromAMenuBecomesACommandAboutThePersonAsDiscordKnowsThem() {
        var opened = stage.control(
                "/interactions",
                "{\"guild\":\"" + stage.guild() + "\",\"command\":\"Timeout\",\"target_user\":\"" + member() + "\"}");
        assertThat(callback(opened)).as(opened.toString()).isEqualTo(FORM);

        var sent = send(opened, "{\"duration\":\"2h\",\"reason\":\"caps\"}");

        assertThat(callback(sent)).as(sent.toString()).isEqualTo(DEFERRED_MESSAGE);
        assertThat(command(sent)).isInstanceOfSatisfying(Timeout.class, timeout -> {
            assertThat(timeout.target().user()).isEqualTo(UserId.of(member()));
            assertThat(timeout.target().member()).isTrue();
            assertThat(timeout.target().name()).isNotBlank();
            assertThat(timeout.reason()).isEqualTo("caps");
        });
    }

    @Test
    void theMessageInWhoseMenuAFormWasOpenedIsHandedOnAsItWas() {
        var message = stage.control(
                        "/act",
                        "{\"guild\":\"" + stage.guild() + "\",\"action\":\"message\",\"user\":\"" + member()
                                + "\",\"channel\":\"general\",\"content\":\"free nitro\"}")
                .path("message")
                .asText();
        var opened = stage.control(
                "/interactions",
                "{\"guild\":\"" + stage.guild() + "\",\"channel\":\"general\",\"command\":\"Warn for this\","
                        + "\"target_message\":\"" + message + "\"}");
        assertThat(callback(opened)).as(opened.toString()).isEqualTo(FORM);

        var sent = send(opened, "{\"reason\":\"scam\"}");

        var kept = (KeepMessage) command(opened);
        assertThat(kept.message().content()).isEqualTo("free nitro");
        assertThat(kept.message().id()).isEqualTo(MessageId.of(message));
        assertThat(command(sent)).isInstanceOfSatisfying(Warn.class, warn -> {
            assertThat(warn.kept()).isEqualTo(kept.context().id());
            assertThat(warn.target().user()).isEqualTo(UserId.of(member()));
            assertThat(warn.target().member()).isTrue();
        });
    }

    private JsonNode send(JsonNode opened, String fields) {
        return stage.control("/interactions/" + opened.path("id").asText() + "/modal", "{\"fields\":" + fields + "}");
    }

    @Test
    void whatIsTypedIsHandedOnWithItsTokenSealed() {
        stage.control(
                "/interactions",
                "{\"guild\":\"" + stage.guild()
                        + "\",\"command\":\"unban\",\"options\":{\"user\":\"nel\"},\"focused\":\"user\"}");

        try (var typing = stage.reader(Topics.INTERACTIONS_TYPING)) {
            var record = typing.awaitRecord(any -> true);
            assertThat(new EnvelopeCodec<>(MessageFamilies.TYPING)
                            .read(record.headers(), record.value())
                            .payload())
                    .isInstanceOfSatisfying(OptionTyped.class, typed -> {
                        assertThat(typed.text()).isEqualTo("nel");
                        assertThat(typed.subject()).isEqualTo(OptionTyped.Subject.BANNED_USER);
                        assertThat(new TokenSeal(stage.token()).open(typed.token()))
                                .isNotBlank();
                    });
        }
    }

    /** A reply that has got buttons, as the sync engine gives it some. */
    private JsonNode replyWithButtons() {
        var shown = stage.control(
                "/interactions",
                "{\"guild\":\"" + stage.guild() + "\",\"command\":\"ban\",\"options\":{\"user\":\"" + member()
                        + "\",\"reason\":\"spam\"}}");
        var replyTo = Objects.requireNonNull(((Ban) command(shown)).context().replyTo());
        stage.editReply(
                replyTo.application(),
                new TokenSeal(stage.token()).open(replyTo.token()),
                "{\"content\":\"done\",\"components\":[{\"type\":1,\"components\":["
                        + "{\"type\":2,\"style\":2,\"label\":\"Retry\",\"custom_id\":\"wh1:retry:17\"},"
                        + "{\"type\":2,\"style\":2,\"label\":\"Edit\",\"custom_id\":\"wh1:edit:17\"},"
                        + "{\"type\":2,\"style\":2,\"label\":\"Old\",\"custom_id\":\"wh9:retry:17\"}]}]}");
        return shown;
    }

    private JsonNode press(JsonNode reply, String customId) {
        return stage.control(
                "/interactions/" + reply.path("id").asText() + "/components", "{\"custom_id\":\"" + customId + "\"}");
    }

    private static int callback(JsonNode shown) {
        return shown.path("callback").path("type").asInt();
    }

    private ModerationCommand command(JsonNode shown) {
        var id = "interaction:" + shown.path("id").asText();
        try (var commands = stage.reader(Topics.MODERATION_COMMANDS)) {
            var record =
                    commands.awaitRecord(any -> TopicReader.header(any, "ce_id").equals(id));
            return new EnvelopeCodec<>(MessageFamilies.COMMANDS)
                    .read(record.headers(), record.value())
                    .payload();
        }
    }

    private String member() {
        return stage.control("/guilds/" + stage.guild())
                .path("members")
                .path(3)
                .path("user")
                .path("id")
                .asText();
    }
}
