package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;
import static io.wayhaven.logwriter.entry.SnapshotType.EMOJIS;
import static io.wayhaven.logwriter.entry.SnapshotType.GUILD;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;
import static io.wayhaven.logwriter.entry.SnapshotType.ROLE;
import static io.wayhaven.logwriter.entry.SnapshotType.ROLE_NAMES;
import static io.wayhaven.logwriter.entry.SnapshotType.SCHEDULED_EVENT;
import static io.wayhaven.logwriter.entry.SnapshotType.SOUNDS;
import static io.wayhaven.logwriter.entry.SnapshotType.STAGE;
import static io.wayhaven.logwriter.entry.SnapshotType.STICKERS;
import static io.wayhaven.logwriter.entry.SnapshotType.VOICE;
import static io.wayhaven.logwriter.entry.SnapshotType.VOICE_EPOCH;

import io.wayhaven.logwriter.entry.SnapshotType;
import java.util.HashMap;
import java.util.Map;

/** Everything that a GUILD_CREATE brings, remembered in one pass over it. */
final class GuildContents {

    private GuildContents() {}

    static void remember(Occurrence event, Story story) {
        var guild = event.payload();
        story.remember(GUILD, event.guild(), Guilds.withoutLists(guild).node());
        each(story, ROLE, guild, "roles", "id");
        each(story, CHANNEL, guild, "channels", "id");
        each(story, CHANNEL, guild, "threads", "id");
        each(story, STAGE, guild, "stage_instances", "channel_id");
        each(story, SCHEDULED_EVENT, guild, "guild_scheduled_events", "id");
        guild.each("members")
                .forEach(member -> story.remember(MEMBER, member.in("user").id("id"), member.node()));
        if (guild.has("roles")) {
            story.remember(ROLE_NAMES, event.guild(), RoleNames.of(guild.each("roles")));
        }
        list(event, story, EMOJIS, ExpressionReader.EMOJI, "emojis");
        list(event, story, STICKERS, ExpressionReader.STICKER, "stickers");
        list(event, story, SOUNDS, ExpressionReader.SOUND, "soundboard_sounds");
        voice(event, story);
    }

    private static void voice(Occurrence event, Story story) {
        var epoch = event.time().toString();
        var names = channelNames(event.payload());
        story.remember(VOICE_EPOCH, event.guild(), VoiceStates.epoch(epoch));
        event.payload().each("voice_states").forEach(state -> {
            var name = names.get(state.id("channel_id"));
            story.remember(VOICE, state.id("user_id"), VoiceStates.of(state, name, null, epoch));
        });
    }

    private static Map<Long, String> channelNames(Payload guild) {
        var names = new HashMap<Long, String>();
        guild.each("channels").forEach(channel -> {
            var id = channel.id("id");
            var name = channel.text("name");
            if (id != null && name != null) {
                names.put(id, name);
            }
        });
        return names;
    }

    private static void each(Story story, SnapshotType type, Payload guild, String list, String id) {
        guild.each(list).forEach(one -> story.remember(type, one.id(id), one.node()));
    }

    private static void list(Occurrence event, Story story, SnapshotType type, Expressions what, String list) {
        if (event.payload().has(list)) {
            story.remember(type, event.guild(), what.byId(event.payload().each(list)));
        }
    }
}
