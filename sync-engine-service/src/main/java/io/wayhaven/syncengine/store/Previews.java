package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkChanged;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.SetupDecision.LinkChanges;
import io.wayhaven.syncengine.network.SetupState;
import io.wayhaven.syncengine.overview.LinkPreview;
import io.wayhaven.syncengine.reply.Markdown;
import java.util.List;

/** Foretells what a link would come to, as far as the one who asks may know. */
final class Previews {

    private static final int LONGEST_NAME = 60;

    private Previews() {}

    /** Lines of Discord markdown; none if there is nothing to foretell. */
    static Uni<List<String>> of(SqlConnection connection, GuildId here, LinkChanges change, SetupState state) {
        var link = change.link();
        var other = link.across(here);
        var offer = link.offer();
        var terms = link.terms();
        if (offer != null && change.fact() instanceof LinkProposed) {
            return preview(connection, here, change, offer.terms()).map(LinkPreview::ofOffer);
        }
        if (terms != null && (change.fact() instanceof LinkAccepted || change.fact() instanceof LinkChanged)) {
            var name = Markdown.plain(state.other().map(Guild::name).orElse(other.toString()), LONGEST_NAME);
            return preview(connection, here, change, terms).map(preview -> preview.ofAgreement(name));
        }
        return Uni.createFrom().item(List.of());
    }

    private static Uni<LinkPreview> preview(
            SqlConnection connection, GuildId here, LinkChanges change, LinkTerms terms) {
        var link = change.link();
        var other = link.across(here);
        return BanComparison.of(connection, here, other)
                .chain(ours -> BanComparison.of(connection, other, here)
                        .map(theirs -> new LinkPreview(terms, link.sideOf(here), ours, theirs)));
    }
}
