package io.wayhaven.simulator.control;

import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import java.util.Map;

/** Messages, reactions and typing. */
final class MessageActs {

    private MessageActs() {}

    static Map<String, Act> of(People people) {
        Messages messages = people.messages();
        return Map.ofEntries(
                Map.entry("message", acting -> {
                    Channel channel = acting.channel(Channel.TEXT);
                    messages.say(channel, acting.self(), acting.call().text("content"));
                    acting.answer().put("message", Json.id(channel.messages().lastKey()));
                }),
                Map.entry("typing", acting -> messages.typing(acting.channel(Channel.TEXT), acting.self())),
                Map.entry("edit", acting -> edit(messages, acting)),
                Map.entry("delete", acting -> {
                    Channel channel = acting.channel(Channel.TEXT);
                    messages.delete(channel, message(acting, channel), acting.user(), acting.reason());
                }),
                Map.entry(
                        "bulk_delete",
                        acting -> messages.bulkDelete(
                                acting.channel(Channel.TEXT), acting.ids("messages"), acting.user(), acting.reason())),
                Map.entry("react", acting -> react(messages, acting, true)),
                Map.entry("unreact", acting -> react(messages, acting, false)));
    }

    private static Message message(Acting acting, Channel channel) {
        return Messages.find(channel, acting.call().id("message"));
    }

    private static void edit(Messages messages, Acting acting) {
        Channel channel = acting.channel(Channel.TEXT);
        Message message = message(acting, channel);
        if (message.author().id() != acting.user()) {
            throw DiscordError.of(403, 50_005, "Cannot edit a message authored by another user");
        }
        message.content(acting.call().text("content"));
        messages.edited(channel, message);
    }

    private static void react(Messages messages, Acting acting, boolean add) {
        Channel channel = acting.channel(Channel.TEXT);
        String emoji = acting.body().path("emoji").asText("👍");
        messages.react(channel, message(acting, channel), acting.self(), emoji, add);
    }
}
