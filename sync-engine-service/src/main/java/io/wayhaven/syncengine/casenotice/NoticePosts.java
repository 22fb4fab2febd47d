package io.wayhaven.syncengine.casenotice;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostId;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Decides which channels are told of what was carried out: those of punishments and of the network, each once. */
public final class NoticePosts {

    private static final List<RouteName> ROUTES = List.of(RouteName.MODERATION, RouteName.SYNC);

    private final Colours colours;
    private final NoticeEmbed embed;

    /** Notices in these colours, with links to the viewer, if there is one. */
    public NoticePosts(Colours colours, Optional<URI> viewer) {
        this.colours = colours;
        this.embed = new NoticeEmbed(viewer);
    }

    /**
     * The posts of a notice, the same whenever they are made.
     *
     * @param settings those of the guild where it was carried out
     */
    public List<EntryPost> of(CaseNotice notice, GuildSettings settings) {
        var look = Look.of(notice.action(), colours);
        var kind = look.entries().isEmpty()
                ? "wayhaven." + notice.action().stored()
                : look.entries().getFirst().id();
        var posts = new ArrayList<EntryPost>();
        var told = new HashSet<Object>();
        for (var name : ROUTES) {
            var route = settings.routes().get(name);
            if (route != null
                    && route.leadsSomewhere()
                    && route.filter().passes(kind, Family.MODERATION.key())
                    && told.add(destination(route))) {
                posts.add(post(notice, look, kind, name, route));
            }
        }
        return posts;
    }

    private EntryPost post(CaseNotice notice, Look look, String kind, RouteName name, Route route) {
        return new EntryPost(
                new PostId("case:%d:%s@%s".formatted(notice.caseNumber(), notice.guild(), name.key())),
                notice.guild(),
                name,
                route.webhook() == null ? route.channel() : null,
                route.webhook(),
                1,
                kind,
                look.title(),
                embed.of(notice, look),
                notice.at(),
                notice.user(),
                look.entries().stream().map(EventKind::id).toList());
    }

    private static Object destination(Route route) {
        return route.webhook() != null ? route.webhook().id() : String.valueOf(route.channel());
    }
}
