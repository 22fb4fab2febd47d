package io.wayhaven.contracts.post;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.Webhook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as a channel is to see it.
 *
 * @param id the same for every revision
 * @param guild whose entry it is
 * @param route by which route it goes
 * @param channel the channel to post to, if it goes by channel
 * @param webhook the webhook to post through, if it goes by webhook
 * @param revision 1 is posted; a higher one replaces what was posted, since more is known now
 * @param kind the entry's kind, to count by where there is too much to post
 * @param label the kind's name for people
 * @param embed what to post
 * @param occurredAt when it happened
 * @param about whom it is about; absent if it is about nobody, or an earlier version wrote it
 * @param replaces the kinds of entries that tell the same of the same person, and are not shown beside it; absent for none
 * @param buttons at most five, under a message of its own; absent if there are none
 */
public record EntryPost(
        PostId id,
        GuildId guild,
        RouteName route,
        @Nullable ChannelId channel,
        @Nullable Webhook webhook,
        int revision,
        String kind,
        String label,
        Embed embed,
        Instant occurredAt,
        @Nullable UserId about,
        @Nullable List<String> replaces,
        @Nullable List<PostButton> buttons)
        implements Post {

    /** The most buttons of a post. */
    public static final int BUTTONS = 5;

    public EntryPost {
        if ((channel == null) == (webhook == null)) {
            throw new IllegalArgumentException("A post goes either to a channel or through a webhook");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("Revisions are counted from 1, not " + revision);
        }
        buttons = buttons == null ? null : List.copyOf(buttons);
        if (buttons != null && (buttons.isEmpty() || buttons.size() > BUTTONS)) {
            throw new IllegalArgumentException("A post has none or up to " + BUTTONS + " buttons");
        }
        replaces = replaces == null ? null : List.copyOf(replaces);
    }

    /** An entry about nobody, which replaces none and has no buttons. */
    public EntryPost(
            PostId id,
            GuildId guild,
            RouteName route,
            @Nullable ChannelId channel,
            @Nullable Webhook webhook,
            int revision,
            String kind,
            String label,
            Embed embed,
            Instant occurredAt) {
        this(id, guild, route, channel, webhook, revision, kind, label, embed, occurredAt, null, null, null);
    }

    /** An entry without buttons. */
    public EntryPost(
            PostId id,
            GuildId guild,
            RouteName route,
            @Nullable ChannelId channel,
            @Nullable Webhook webhook,
            int revision,
            String kind,
            String label,
            Embed embed,
            Instant occurredAt,
            @Nullable UserId about,
            @Nullable List<String> replaces) {
        this(id, guild, route, channel, webhook, revision, kind, label, embed, occurredAt, about, replaces, null);
    }

    @Override
    public String partitionKey() {
        return channel != null ? channel.toString() : String.valueOf(webhook == null ? null : webhook.id());
    }
}
