package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.action.Attachment;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Messages, reactions, pins, polls and typing. */
final class MessageActs {

    private MessageActs() {}

    static Map<String, Act> of(People people) {
        Messages messages = people.messages();
        return Map.ofEntries(
                Map.entry("message", acting -> write(people, acting)),
                Map.entry("typing", acting -> messages.typing(acting.channel(Channel.TEXT), acting.self())),
                on("edit", (acting, message) -> edit(messages, acting, message)),
                on(
                        "delete",
                        (acting, message) ->
                                messages.delete(acting.channel(Channel.TEXT), message, acting.user(), acting.reason())),
                Map.entry(
                        "bulk_delete",
                        acting -> messages.bulkDelete(
                                acting.channel(Channel.TEXT), acting.ids("messages"), acting.user(), acting.reason())),
                on(
                        "react",
                        (acting, message) -> people.reacting()
                                .add(acting.channel(Channel.TEXT), message, acting.self(), emoji(acting))),
                on(
                        "unreact",
                        (acting, message) -> people.reacting()
                                .remove(
                                        acting.channel(Channel.TEXT),
                                        message,
                                        acting.user(),
                                        acting.targetOrSelf(),
                                        emoji(acting))),
                on(
                        "reactions_clear",
                        (acting, message) ->
                                people.reacting().removeAll(acting.channel(Channel.TEXT), message, acting.user())),
                on(
                        "reactions_clear_emoji",
                        (acting, message) -> people.reacting()
                                .removeEmoji(acting.channel(Channel.TEXT), message, acting.user(), emoji(acting))),
                on(
                        "pin",
                        (acting, message) -> people.pins()
                                .pin(acting.channel(Channel.TEXT), message, acting.user(), true, acting.reason())),
                on(
                        "unpin",
                        (acting, message) -> people.pins()
                                .pin(acting.channel(Channel.TEXT), message, acting.user(), false, acting.reason())),
                on(
                        "poll_vote",
                        (acting, message) -> people.polls()
                                .vote(
                                        acting.channel(Channel.TEXT),
                                        message,
                                        acting.self(),
                                        acting.body().path("answer").asInt(1),
                                        acting.on())),
                on(
                        "poll_end",
                        (acting, message) -> people.polls().end(acting.channel(Channel.TEXT), message, acting.user())));
    }

    private static Map.Entry<String, Act> on(String action, BiConsumer<Acting, Message> act) {
        return Map.entry(
                action,
                acting -> act.accept(
                        acting,
                        Messages.find(
                                acting.channel(Channel.TEXT), acting.call().id("message"))));
    }

    private static String emoji(Acting acting) {
        return acting.body().path("emoji").asText("👍");
    }

    /** People write no embeds; files are described by {@code attachments: [{filename, size}]}. */
    private static void write(People people, Acting acting) {
        Channel channel = acting.channel(Channel.TEXT);
        people.authority().requireSpeech(channel, acting.user());
        ObjectNode written = Json.object();
        for (String field : List.of("content", "poll")) {
            if (acting.body().has(field)) {
                written.set(field, acting.body().get(field));
            }
        }
        MessageBody body = MessageBody.parse(written, files(acting));
        people.autoMod().watch(channel, acting.self(), written.path("content").asText());
        JsonNode replied = acting.body().path("reply_to");
        Message message = people.posting()
                .post(channel, acting.self(), body, Json.object().set("message_id", replied));
        people.posting().send(channel, message);
        acting.answer().put("message", Json.id(message.id()));
    }

    private static List<Attachment> files(Acting acting) {
        List<Attachment> files = new ArrayList<>();
        for (JsonNode file : acting.body().path("attachments")) {
            files.add(new Attachment(
                    "files[" + files.size() + "]",
                    file.path("filename").asText("picture.png"),
                    file.path("content_type").asText("image/png"),
                    file.path("size").asLong(1_024)));
        }
        return files;
    }

    private static void edit(Messages messages, Acting acting, Message message) {
        if (message.author().id() != acting.user()) {
            throw DiscordError.of(403, 50_005, "Cannot edit a message authored by another user");
        }
        message.content(acting.call().text("content"));
        messages.edited(acting.channel(Channel.TEXT), message);
    }
}
