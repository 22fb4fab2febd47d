package io.wayhaven.logwriter.interpretation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.NetworkKinds;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Value;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AnnouncementReaderTest {

    @Test
    void tellsAPurge() throws IOException {
        var draft = read("wayhaven.purge", "{\"count\":12410,\"class\":\"events\",\"days\":30}");

        assertThat(draft.kind()).isEqualTo(OwnKinds.PURGE);
        assertThat(draft.confidence()).isEqualTo(Confidence.NONE);
        assertThat(draft.fields())
                .containsEntry("count", new Value.Count(12_410))
                .containsEntry("duration", new Value.Text("30 days"));
    }

    @Test
    void tellsWhoChangedSettings() throws IOException {
        var draft = read("wayhaven.settings", "{\"issuer\":\"8\",\"change\":\"The log channel is new.\"}");

        assertThat(draft.actor()).isEqualTo(new Value.User(8, null));
        assertThat(draft.fields()).containsEntry("note", new Value.Text("The log channel is new."));
    }

    @Test
    void tellsWhichChannelIsParked() throws IOException {
        var draft = read(
                "wayhaven.channel_parked", "{\"route\":\"log\",\"destination\":\"5\",\"note\":\"No permission.\"}");

        assertThat(draft.channelId()).isEqualTo(5);
        assertThat(draft.fields()).containsEntry("note", new Value.Text("No permission."));
    }

    @Test
    void namesAParkedWebhookByItsRoute() throws IOException {
        var draft =
                read("wayhaven.channel_parked", "{\"route\":\"alerts\",\"webhook\":\"900\",\"note\":\"It is gone.\"}");

        assertThat(draft.channelId()).isNull();
        assertThat(draft.fields())
                .containsEntry("channel", new Value.Text("the channel of the webhook of the route alerts"));
    }

    @Test
    void tellsOfALink() throws IOException {
        var draft = read("wayhaven.linked", "{\"issuer\":\"8\",\"server\":\"*Lagoon*\",\"terms\":\"sync\"}");

        assertThat(draft.kind()).isEqualTo(NetworkKinds.LINKED);
        assertThat(draft.actor()).isEqualTo(new Value.User(8, null));
        assertThat(draft.fields())
                .containsEntry("name", new Value.Name("*Lagoon*"))
                .containsEntry("note", new Value.Text("sync"));
    }

    @Test
    void tellsWhatAMonitoredServerDid() throws IOException {
        var draft = read(
                "wayhaven.monitored_action",
                "{\"user\":\"4\",\"server\":\"Lagoon\",\"action\":\"ban\",\"reason\":\"spam\",\"case\":42}");

        assertThat(draft.target()).isEqualTo(new Value.User(4, null));
        assertThat(draft.confidence()).isEqualTo(Confidence.UNKNOWN);
        assertThat(draft.fields())
                .containsEntry("note", new Value.Text("ban"))
                .containsEntry("reason", new Value.Quote("spam"))
                .containsEntry("case", new Value.Count(42));
    }

    @Test
    void tellsWhatCouldNotBeCarriedOut() throws IOException {
        var draft = read("wayhaven.action_failed", "{\"user\":\"4\",\"note\":\"The bot may not.\",\"case\":42}");

        assertThat(draft.confidence()).isEqualTo(Confidence.NONE);
        assertThat(draft.fields()).containsEntry("note", new Value.Name("The bot may not."));
    }

    @Test
    void tellsInWhatAServerDiffers() throws IOException {
        var draft = read("wayhaven.reconciliation", "{\"issuer\":\"8\",\"note\":\"3 could not be carried out\"}");

        assertThat(draft.kind()).isEqualTo(OwnKinds.RECONCILIATION);
        assertThat(draft.actor()).isEqualTo(new Value.User(8, null));
        assertThat(draft.fields()).containsEntry("note", new Value.Text("3 could not be carried out"));
    }

    private static Draft read(String type, String payload) throws IOException {
        var event = new DiscordEvent(
                new DiscordEventId(0, "own", 1), type, new GuildId(1), Instant.EPOCH, payload.getBytes(UTF_8));
        return new Interpreter()
                .interpret(event, new ObjectMapper().readTree(payload), key -> null)
                .drafts()
                .getFirst();
    }
}
