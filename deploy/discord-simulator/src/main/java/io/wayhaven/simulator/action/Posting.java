package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posting and editing whole messages: by the bot, by webhooks and by people. */
public final class Posting {

    private final World world;
    private final Messages messages;
    private final Authority authority;

    Posting(World world, Messages messages, Authority authority) {
        this.world = world;
        this.messages = messages;
        this.authority = authority;
    }

    /** A member posts; each thing in the message needs its own permission. */
    public Message post(Channel channel, Member author, MessageBody body, JsonNode reference) {
        authority.requireSpeech(channel, author.id());
        body.requireContent();
        if (body.embeds() != null && !body.embeds().isEmpty()) {
            authority.require(channel, author.id(), Permission.EMBED_LINKS);
        }
        if (!body.files().isEmpty()) {
            authority.require(channel, author.id(), Permission.ATTACH_FILES);
        }
        if (body.poll() != null) {
            authority.require(channel, author.id(), Permission.SEND_POLLS);
        }
        Message replied = replied(channel, author, reference);
        Message message = compose(channel, author.user(), replied == null ? Message.DEFAULT : Message.REPLY, body);
        if (replied != null) {
            message.extras()
                    .putObject("message_reference")
                    .put("type", 0)
                    .put("message_id", Json.id(replied.id()))
                    .put("channel_id", Json.id(channel.id()))
                    .put("guild_id", Json.id(channel.guildId()));
            message.extras().set("referenced_message", replied.toJson());
        }
        return message;
    }

    private @Nullable Message replied(Channel channel, Member author, JsonNode reference) {
        long id = Json.snowflake(reference.get("message_id")).orElse(0);
        if (id == 0) {
            return null;
        }
        authority.require(channel, author.id(), Permission.READ_MESSAGE_HISTORY);
        Message replied = channel.message(id);
        if (replied == null && reference.path("fail_if_not_exists").asBoolean(true)) {
            throw DiscordError.invalid("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        }
        return replied;
    }

    /** Puts a message together; {@link #send} puts it into its channel. */
    public Message compose(Channel channel, User author, int type, MessageBody body) {
        String content = body.content() == null ? "" : body.content();
        Message message = messages.draft(channel, author, type, content, body.mentions());
        body.applyTo(message);
        message.flags(body.flags() == null ? 0 : body.flags() & ~Message.EPHEMERAL);
        attach(channel, message, body);
        ObjectNode poll = body.poll();
        if (poll != null) {
            ObjectNode asked = poll.deepCopy();
            Duration open = Duration.ofHours(asked.path("duration").asLong());
            asked.remove("duration");
            asked.put("expiry", Json.timestamp(world.now().plus(open)));
            asked.putObject("results").put("is_finalized", false).putArray("answer_counts");
            message.extras().set("poll", asked);
        }
        return message;
    }

    /** @return whether it was minted for any session */
    public boolean send(Channel channel, Message message) {
        return messages.post(channel, message);
    }

    /** Writes what was given onto a message and tells of it. */
    public void edit(Channel channel, Message message, MessageBody body) {
        rewrite(channel, message, body);
        messages.edited(channel, message);
    }

    /** Writes what was given onto a message, and tells nobody. */
    void rewrite(Channel channel, Message message, MessageBody body) {
        body.requireContentOn(message);
        body.applyTo(message);
        messages.mention(channel, message, body.mentions());
        attach(channel, message, body);
    }

    /** The files that came, after those of the message that are kept. */
    private void attach(Channel channel, Message message, MessageBody body) {
        ArrayNode described = body.described();
        if (body.files().isEmpty() && described == null) {
            return;
        }
        ArrayNode attachments = Json.array();
        for (JsonNode kept : message.extras().path("attachments")) {
            boolean stays = described == null
                    || described.findValuesAsText("id").contains(kept.path("id").asText());
            if (stays) {
                attachments.add(kept);
            }
        }
        for (Attachment file : body.files()) {
            String id = Json.id(world.nextId());
            String path = "/attachments/" + Json.id(channel.id()) + "/" + id + "/" + file.filename();
            ObjectNode json = attachments
                    .addObject()
                    .put("id", id)
                    .put("filename", file.filename())
                    .put("size", file.size())
                    .put("url", "https://cdn.discordapp.com" + path)
                    .put("proxy_url", "https://media.discordapp.net" + path)
                    .put("content_type", file.contentType());
            describe(json, file, described == null ? List.of() : described);
        }
        message.extras().set("attachments", attachments);
    }

    private static void describe(ObjectNode json, Attachment file, Iterable<JsonNode> described) {
        for (JsonNode about : described) {
            if (about.path("id").asInt(-1) == file.number() && about.hasNonNull("description")) {
                json.put("description", about.path("description").asText());
            }
        }
    }
}
