package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.BAN_LIST;
import static io.wayhaven.logwriter.entry.SnapshotType.GUILD;
import static io.wayhaven.logwriter.entry.SnapshotType.INVITE_USES;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.contracts.kind.GuildKinds;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;

/**
 * GUILD_CREATE and GUILD_DELETE. Discord sends the former of every guild whenever a session begins, and both around
 * outages of its own. What happened during one is never delivered, so that its end tells of a gap as well.
 */
final class GuildPresenceReader implements Reader {

    private static final String OUT_SINCE = "wayhaven_unavailable_since";

    private static final Value OUTAGE =
            new Value.Text("Discord had an outage of this server and delivered nothing of it");

    /** How long ago the bot may have joined for it to be news. */
    private static final Duration RECENT = Duration.ofMinutes(10);

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.ofGuild(GUILD);
    }

    @Override
    public void read(Occurrence event, Story story) {
        var known = event.recall(GUILD, event.guild());
        if (event.type().equals("GUILD_DELETE")) {
            gone(event, story, known);
        } else if (!event.payload().flag("unavailable")) {
            here(event, story, known);
            GuildContents.remember(event, story);
            story.remember(
                    INVITE_USES,
                    event.guild(),
                    InviteUses.unknownUntil(event.time()).json());
        }
    }

    private static void here(Occurrence event, Story story, Payload known) {
        var joined = event.payload().time("joined_at");
        var since = known.time(OUT_SINCE);
        if (since != null) {
            story.tell(GuildKinds.AVAILABLE).with(Placeholder.DURATION, Lengths.between(since, event.time()));
            story.tell(OwnKinds.GAP)
                    .with(Placeholder.SINCE, new Value.Moment(since))
                    .with(Placeholder.UNTIL, new Value.Moment(event.time()))
                    .with(Placeholder.NOTE, OUTAGE);
        } else if (!known.present() && joined != null && !joined.plus(RECENT).isBefore(event.time())) {
            story.tell(GuildKinds.JOIN);
        }
    }

    private static void gone(Occurrence event, Story story, Payload known) {
        if (!event.payload().flag("unavailable")) {
            story.tell(GuildKinds.LEAVE);
            story.forget(GUILD, event.guild()).forget(BAN_LIST, event.guild()).forget(INVITE_USES, event.guild());
        } else if (known.time(OUT_SINCE) == null) {
            story.tell(GuildKinds.UNAVAILABLE);
            ObjectNode marked = JsonNodeFactory.instance.objectNode();
            if (known.present()) {
                marked.setAll((ObjectNode) known.node());
            }
            story.remember(
                    GUILD, event.guild(), marked.put(OUT_SINCE, event.time().toString()));
        }
    }
}
