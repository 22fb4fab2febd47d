package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.ReactionKinds;
import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/**
 * MESSAGE_REACTION_ADD, _REMOVE, _REMOVE_ALL and _REMOVE_EMOJI. One reacts for oneself only, but moderators take away
 * others' reactions too, and no audit-log entry tells who did.
 */
final class ReactionReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("channel_id")).add(MEMBER, payload.id("user_id"));
        Messages.needAuthor(payload, keys);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var named = People.user(event.payload().in("member").in("user"));
        var who = named == null ? event.user(event.payload().id("user_id")) : named;
        switch (event.type()) {
            case "MESSAGE_REACTION_ADD" ->
                tell(event, story, ReactionKinds.ADD).about(who).self(who);
            case "MESSAGE_REACTION_REMOVE" ->
                tell(event, story, ReactionKinds.REMOVE).about(who);
            case "MESSAGE_REACTION_REMOVE_ALL" -> tell(event, story, ReactionKinds.CLEAR);
            case "MESSAGE_REACTION_REMOVE_EMOJI" -> tell(event, story, ReactionKinds.CLEAR_EMOJI);
            default -> throw new IllegalArgumentException("not about a reaction: " + event.type());
        }
    }

    private static Telling tell(Occurrence event, Story story, EventKind kind) {
        return story.tell(kind)
                .in(event.channel(event.payload().id("channel_id")))
                .message(event.payload().id("message_id"))
                .with(Placeholder.AUTHOR, Messages.author(event))
                .with(Placeholder.EMOJI, emoji(event.payload().in("emoji")));
    }

    /** A standard emoji is its own name; those of servers are named between colons. */
    static @Nullable Value emoji(Payload emoji) {
        var name = emoji.text("name");
        if (name == null) {
            return null;
        }
        return new Value.Name(emoji.id("id") == null ? name : ":" + name + ":");
    }
}
