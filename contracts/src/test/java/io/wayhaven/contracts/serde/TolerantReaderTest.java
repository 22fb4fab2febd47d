package io.wayhaven.contracts.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.UnknownCommand;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.fact.DeliverySettled;
import org.junit.jupiter.api.Test;

class TolerantReaderTest {

    @Test
    void aTypeFromTheFutureSurvivesUnchanged() {
        var json = "{\"context\":{\"id\":\"x\"},\"newField\":[1,2.50,null]}";

        var command = MessageFamilies.COMMANDS.decode("wayhaven.command.abduct", json.getBytes(UTF_8));

        assertThat(command).isInstanceOf(UnknownCommand.class);
        assertThat(MessageFamilies.COMMANDS.typeOf(command)).isEqualTo("wayhaven.command.abduct");
        assertThat(MessageFamilies.COMMANDS.encode(command)).asString().isEqualTo(json);
    }

    @Test
    void anOutcomeFromTheFutureSurvivesUnchanged() {
        var json = "{\"delivery\":\"1:2\",\"caseNumber\":1,\"guild\":\"2\",\"user\":\"3\","
                + "\"outcome\":{\"kind\":\"delegated\",\"to\":\"9\"}}";

        var fact =
                (DeliverySettled) MessageFamilies.FACTS.decode("wayhaven.fact.delivery-settled", json.getBytes(UTF_8));

        assertThat(fact.outcome()).isInstanceOf(Outcome.Unknown.class);
        assertThat(MessageFamilies.FACTS.encode(fact)).asString().isEqualTo(json);
    }

    @Test
    void aFieldFromTheFutureIsIgnored() {
        var json = "{\"context\":{\"id\":\"x\",\"guild\":\"1\",\"issuer\":{\"user\":\"2\",\"permissions\":\"8\","
                + "\"roles\":[],\"mood\":\"calm\"},\"origin\":\"SLASH\",\"issuedAt\":\"2026-01-01T00:00:00Z\"},\"x\":1}";

        var command = MessageFamilies.COMMANDS.decode("wayhaven.command.set-main-guild", json.getBytes(UTF_8));

        assertThat(command).isInstanceOf(SetMainGuild.class);
    }

    @Test
    void malformedValuesSayWhichTypeAndQuoteNothing() {
        assertThatThrownBy(
                        () -> MessageFamilies.COMMANDS.decode("wayhaven.command.ban", "{\"secret\":".getBytes(UTF_8)))
                .isInstanceOf(UndecodableMessageException.class)
                .hasMessage("value is not a valid wayhaven.command.ban");
    }

    @Test
    void aValueOutOfRangeIsUndecodable() {
        var json = "{\"deleteMessageSeconds\":-1}";

        assertThatThrownBy(() -> MessageFamilies.COMMANDS.decode("wayhaven.command.ban", json.getBytes(UTF_8)))
                .isInstanceOf(UndecodableMessageException.class);
    }
}
