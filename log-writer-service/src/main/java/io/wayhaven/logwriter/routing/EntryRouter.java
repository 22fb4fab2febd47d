package io.wayhaven.logwriter.routing;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.logwriter.embed.EntryEmbed;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.Snapshots;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.projection.PostDecider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends entries the ways that their guild has set up. A channel or webhook is told once, however many routes lead to it.
 * What no setting can switch off is never ignored either: it tells that the log itself needs help.
 */
public final class EntryRouter implements PostDecider {

    private final EntryEmbed embed;
    private final IgnoreFilter ignore;

    /**
     * A router.
     *
     * @param embed how entries look
     * @param unreadable is told of a message pattern that is ignored, and why
     */
    public EntryRouter(EntryEmbed embed, BiConsumer<String, String> unreadable) {
        this.embed = embed;
        this.ignore = new IgnoreFilter(new MessagePatterns(unreadable));
    }

    @Override
    public Set<SnapshotKey> needs(Entry entry) {
        return Scene.needs(entry);
    }

    @Override
    public Set<SnapshotKey> needsThen(Entry entry, @Nullable GuildSettings settings, Snapshots snapshots) {
        return settings != null && ignoresCategories(settings) ? Scene.needsThen(entry, snapshots) : Set.of();
    }

    @Override
    public List<EntryPost> posts(
            Entry entry, RecordPosition position, @Nullable GuildSettings settings, Snapshots snapshots) {
        if (settings == null || entry.guildId() == null) {
            return List.of();
        }
        var scene = Scene.of(entry, snapshots);
        if (OwnPosts.concerns(entry, settings, scene) || ignored(entry, settings, scene)) {
            return List.of();
        }
        var posts = new ArrayList<EntryPost>();
        var told = new HashSet<Object>();
        for (var name : RoutePlan.of(entry.kind())) {
            var route = settings.routes().get(name);
            if (route != null && takes(route, entry, scene) && told.add(destination(route))) {
                posts.add(post(entry, position, settings.guild(), name, route));
            }
        }
        return posts;
    }

    private static boolean ignoresCategories(GuildSettings settings) {
        return !settings.ignore().categories().isEmpty()
                || settings.routes().values().stream()
                        .anyMatch(route -> !route.ignore().categories().isEmpty());
    }

    private boolean takes(Route route, Entry entry, Scene scene) {
        var kind = entry.kind();
        return route.leadsSomewhere()
                && route.filter().passes(kind.id(), kind.family().key())
                && (kind.alwaysOn() || !ignore.ignores(route.ignore(), kind.family(), scene));
    }

    private boolean ignored(Entry entry, GuildSettings settings, Scene scene) {
        var kind = entry.kind();
        return !kind.alwaysOn() && ignore.ignores(settings.ignore(), kind.family(), scene);
    }

    private static Object destination(Route route) {
        return route.webhook() != null ? route.webhook().id() : String.valueOf(route.channel());
    }

    private EntryPost post(Entry entry, RecordPosition position, GuildId guild, RouteName name, Route route) {
        return new EntryPost(
                new PostId(entry.id() + "@" + name.key()),
                guild,
                name,
                route.webhook() == null ? route.channel() : null,
                route.webhook(),
                entry.revision(),
                entry.kind().id(),
                entry.kind().label(),
                embed.of(entry, position),
                entry.occurredAt(),
                entry.target() instanceof Value.User user ? new UserId(user.id()) : null,
                null,
                PostButtons.of(entry));
    }
}
