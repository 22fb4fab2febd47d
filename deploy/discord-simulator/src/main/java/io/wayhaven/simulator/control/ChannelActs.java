package io.wayhaven.simulator.control;

import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.Overwrites;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Message;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Channels, their overwrites, and threads. */
final class ChannelActs {

    private ChannelActs() {}

    static Map<String, Act> of(People people) {
        return Map.ofEntries(
                Map.entry(
                        "channel_create",
                        acting -> made(
                                acting,
                                people.channels()
                                        .create(acting.guild(), acting.user(), acting.fields(), acting.reason()))),
                Map.entry(
                        "channel_update",
                        acting -> people.channels()
                                .update(acting.channel(Channel.TEXT), acting.user(), acting.fields(), acting.reason())),
                Map.entry(
                        "channel_delete",
                        acting ->
                                people.channels().delete(acting.channel(Channel.TEXT), acting.user(), acting.reason())),
                Map.entry(
                        "overwrite_set",
                        acting -> people.overwrites()
                                .set(
                                        acting.channel(Channel.TEXT),
                                        acting.user(),
                                        Overwrites.read(
                                                acting.fields(), acting.call().id("id")),
                                        acting.reason())),
                Map.entry(
                        "overwrite_delete",
                        acting -> people.overwrites()
                                .remove(
                                        acting.channel(Channel.TEXT),
                                        acting.user(),
                                        acting.call().id("id"),
                                        acting.reason())),
                Map.entry(
                        "voice_status",
                        acting -> people.channels()
                                .status(
                                        acting.channel(Channel.VOICE),
                                        acting.user(),
                                        acting.call().textOrNull("status"),
                                        acting.reason())),
                Map.entry("thread_create", acting -> thread(people, acting)),
                Map.entry(
                        "thread_update",
                        acting -> people.threads()
                                .update(
                                        acting.channel(Channel.PUBLIC_THREAD),
                                        acting.user(),
                                        acting.fields(),
                                        acting.reason())),
                Map.entry(
                        "thread_delete",
                        acting -> people.threads()
                                .delete(acting.channel(Channel.PUBLIC_THREAD), acting.user(), acting.reason())),
                Map.entry(
                        "thread_add",
                        acting -> people.threadMembers()
                                .add(acting.channel(Channel.PUBLIC_THREAD), acting.user(), acting.targetOrSelf())),
                Map.entry(
                        "thread_remove",
                        acting -> people.threadMembers()
                                .remove(acting.channel(Channel.PUBLIC_THREAD), acting.user(), acting.targetOrSelf())));
    }

    private static void thread(People people, Acting acting) {
        Channel parent = acting.channel(Channel.TEXT);
        @Nullable
        Message from = acting.body().hasNonNull("message")
                ? Messages.find(parent, acting.call().id("message"))
                : null;
        made(acting, people.threads().create(parent, acting.self(), from, acting.fields(), acting.reason()));
    }

    private static void made(Acting acting, Channel channel) {
        acting.answer().put("id", Json.id(channel.id()));
    }
}
