package io.wayhaven.logwriter.announcement;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.fact.LinkDetails;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkTerms;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both ends of a link are told of it. */
final class LinkNews {

    private LinkNews() {}

    /**
     * Tells both.
     *
     * @param details absent in facts of earlier versions, which don't say names
     */
    static List<Announcement> of(
            EventKind kind,
            GuildId parent,
            GuildId child,
            UserId issuer,
            @Nullable LinkDetails details,
            Occasion occasion) {
        var parentName = details == null ? parent.toString() : details.parentName();
        var childName = details == null ? child.toString() : details.childName();
        var terms = details == null ? null : details.terms();
        // Streams of their own: both guilds may share a partition, in which a number counts once
        return List.of(
                told(kind, parent, childName, issuer, terms, occasion, occasion.stream()),
                told(kind, child, parentName, issuer, terms, occasion, occasion.stream() + ":child"));
    }

    private static Announcement told(
            EventKind kind,
            GuildId guild,
            String nameOfOther,
            UserId issuer,
            @Nullable LinkTerms terms,
            Occasion occasion,
            String stream) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("issuer", issuer.toString());
        facts.put("server", nameOfOther);
        if (terms != null) {
            facts.put("terms", words(terms));
        }
        return new Announcement(kind.id(), guild, stream, occasion.number(), occasion.at(), facts);
    }

    private static String words(LinkTerms terms) {
        var way = terms.mode() == LinkMode.BIDIRECTIONAL ? "both ways" : "one way";
        var actions = terms.actions().stream().map(LinkAction::key).collect(joining(", "));
        return "%s, %s, %s".formatted(terms.type().key(), way, actions);
    }
}
