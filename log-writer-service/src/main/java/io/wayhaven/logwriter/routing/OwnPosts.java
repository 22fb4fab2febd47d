package io.wayhaven.logwriter.routing;

import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.logwriter.projection.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Knows what the log itself has posted: to tell in a log channel that a post of the log was edited would be a post about
 * a post, without end.
 */
final class OwnPosts {

    private OwnPosts() {}

    /** Whether an entry is about a message that the log wrote, or that nobody is known to have written, in its channels. */
    static boolean concerns(Entry entry, GuildSettings settings, Scene scene) {
        if (entry.kind().family() != Family.MESSAGES || entry.messageId() == null) {
            return false;
        }
        var author = scene.author();
        if (author != null && settings.routes().values().stream().anyMatch(route -> postsAs(route, author))) {
            return true;
        }
        return settings.routes().values().stream().anyMatch(route -> leadsTo(route, entry.channelId()))
                && (author == null || scene.bots().contains(author));
    }

    private static boolean postsAs(Route route, long author) {
        return route.webhook() != null && route.webhook().id().value() == author;
    }

    private static boolean leadsTo(Route route, @Nullable Long channel) {
        return channel != null && route.channel() != null && route.channel().value() == channel;
    }
}
