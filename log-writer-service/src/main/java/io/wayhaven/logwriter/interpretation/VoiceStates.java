package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.VOICE;
import static io.wayhaven.logwriter.entry.SnapshotType.VOICE_EPOCH;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of who is in voice. A guild that is delivered anew names everybody who is; what is remembered of
 * others is of an older epoch then, and stale: they left unseen.
 */
final class VoiceStates {

    static final String SINCE = "wayhaven_since";
    private static final String EPOCH = "wayhaven_epoch";
    private static final String CHANNEL_NAME = "wayhaven_channel_name";

    private VoiceStates() {}

    static Payload recall(Occurrence event, long userId) {
        var state = event.recall(VOICE, userId);
        var epoch = event.recall(VOICE_EPOCH, event.guild());
        return state.get(EPOCH).equals(epoch.get(EPOCH)) ? state : Payload.ABSENT;
    }

    static Value.@Nullable Channel channel(Payload state) {
        var id = state.id("channel_id");
        return id == null ? null : new Value.Channel(id, state.text(CHANNEL_NAME));
    }

    static JsonNode of(Occurrence event, Value.Channel channel, @Nullable Instant since) {
        var epoch = event.recall(VOICE_EPOCH, event.guild()).text(EPOCH);
        return of(event.payload(), channel.name(), since, epoch);
    }

    /** A state without the member in it, who is remembered elsewhere. */
    static JsonNode of(Payload state, @Nullable String channelName, @Nullable Instant since, @Nullable String epoch) {
        var remembered = JsonNodeFactory.instance.objectNode();
        remembered.setAll((ObjectNode) state.node());
        remembered.remove("member");
        put(remembered, CHANNEL_NAME, channelName);
        put(remembered, SINCE, since == null ? null : since.toString());
        put(remembered, EPOCH, epoch);
        return remembered;
    }

    static JsonNode epoch(String epoch) {
        return JsonNodeFactory.instance.objectNode().put(EPOCH, epoch);
    }

    private static void put(ObjectNode node, String field, @Nullable String text) {
        if (text != null) {
            node.put(field, text);
        }
    }
}
