package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Votes on polls, and their end. See "Poll Resource" in Discord's documentation. */
public final class Polls {

    private final EventSink events;
    private final Messages messages;
    private final Authority authority;
    /** {@code message|answer|user} */
    private final Set<String> votes = new HashSet<>();

    Polls(EventSink events, Messages messages, Authority authority) {
        this.events = events;
        this.messages = messages;
        this.authority = authority;
    }

    /** Votes or takes a vote back; nothing happens where it is so already. */
    public void vote(Channel channel, Message message, Member member, int answer, boolean on) {
        authority.require(channel, member.id(), Permission.VIEW_CHANNEL);
        ObjectNode poll = open(message);
        boolean known = poll.path("answers").findValues("answer_id").stream().anyMatch(each -> each.asInt() == answer);
        if (!known) {
            throw DiscordError.invalid("answer_id", "POLL_ANSWER_UNKNOWN", "Unknown answer.");
        }
        String vote = message.id() + "|" + answer + "|" + member.id();
        if (on ? !votes.add(vote) : !votes.remove(vote)) {
            return;
        }
        ObjectNode count = count(poll, answer);
        count.put("count", count.path("count").asInt() + (on ? 1 : -1));
        ObjectNode d = Messages.located(channel)
                .put("user_id", Json.id(member.id()))
                .put("message_id", Json.id(message.id()))
                .put("answer_id", answer);
        events.dispatch(channel.guildId(), on ? "MESSAGE_POLL_VOTE_ADD" : "MESSAGE_POLL_VOTE_REMOVE", d);
    }

    /** Its author ends a poll. */
    public void end(Channel channel, Message message, long actorId) {
        ObjectNode poll = open(message);
        if (message.author().id() != actorId) {
            throw DiscordError.missingPermissions();
        }
        ((ObjectNode) poll.path("results")).put("is_finalized", true);
        messages.updated(channel, message);
        messages.post(channel, result(channel, message, poll));
    }

    /**
     * What Discord posts when a poll has ended.
     *
     * @see <a href="https://discord.com/developers/docs/resources/message#embed-fields-by-embed-type-poll-result-embed-fields">
     *     Discord: poll result embed fields</a>
     */
    private Message result(Channel channel, Message message, ObjectNode poll) {
        Message result = messages.draft(channel, message.author(), Message.POLL_RESULT, "", AllowedMentions.ALL);
        result.extras()
                .putObject("message_reference")
                .put("message_id", Json.id(message.id()))
                .put("channel_id", Json.id(channel.id()))
                .put("guild_id", Json.id(channel.guildId()));
        ArrayNode embeds = Json.array();
        ArrayNode fields = embeds.addObject().put("type", "poll_result").putArray("fields");
        field(fields, "poll_question_text", poll.path("question").path("text").asText());
        int most = 0;
        int total = 0;
        @Nullable JsonNode victor = null;
        for (JsonNode count : poll.path("results").path("answer_counts")) {
            total += count.path("count").asInt();
            if (count.path("count").asInt() > most) {
                most = count.path("count").asInt();
                victor = count;
            }
        }
        field(fields, "victor_answer_votes", Integer.toString(most));
        field(fields, "total_votes", Integer.toString(total));
        for (JsonNode answer : poll.path("answers")) {
            if (victor != null
                    && answer.path("answer_id").asInt() == victor.path("id").asInt()) {
                field(fields, "victor_answer_id", answer.path("answer_id").asText());
                field(
                        fields,
                        "victor_answer_text",
                        answer.path("poll_media").path("text").asText());
            }
        }
        result.embeds(embeds);
        return result;
    }

    private static void field(ArrayNode fields, String name, String value) {
        fields.addObject().put("name", name).put("value", value).put("inline", false);
    }

    private static ObjectNode open(Message message) {
        if (message.extras().path("poll") instanceof ObjectNode poll
                && !poll.path("results").path("is_finalized").asBoolean()) {
            return poll;
        }
        throw DiscordError.of(400, 520_001, "Poll expired");
    }

    private static ObjectNode count(ObjectNode poll, int answer) {
        for (JsonNode count : poll.path("results").path("answer_counts")) {
            if (count.path("id").asInt() == answer) {
                return (ObjectNode) count;
            }
        }
        return ((ObjectNode) poll.path("results"))
                .withArrayProperty("answer_counts")
                .addObject()
                .put("id", answer)
                .put("count", 0)
                .put("me_voted", false);
    }
}
