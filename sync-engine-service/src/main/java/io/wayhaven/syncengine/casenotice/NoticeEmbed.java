package io.wayhaven.syncengine.casenotice;

import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.Embed.Field;
import io.wayhaven.syncengine.reply.Markdown;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes notices. People are mentioned inside an embed, where nobody is notified, with their names and ids beside. */
final class NoticeEmbed {

    private static final int NAME = 100;
    private static final int REASON = 450;

    private final Optional<URI> viewer;

    NoticeEmbed(Optional<URI> viewer) {
        this.viewer = viewer;
    }

    Embed of(CaseNotice notice, Look look) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("👤 User", person(notice.user().toString(), notice.userName()), true));
        if (notice.issuer() != null) {
            fields.add(new Field("🛡️ Moderator", person(notice.issuer().toString(), notice.issuerName()), true));
        }
        if (!notice.reason().isBlank()) {
            fields.add(new Field("📝 Reason", Markdown.line(notice.reason(), REASON), false));
        }
        if (notice.until() != null) {
            fields.add(new Field("⏰ Expires", moment(notice.until()), true));
        }
        if (notice.synced()) {
            fields.add(new Field("🏠 Source Server", Markdown.line(notice.sourceName(), NAME), true));
        }
        return new Embed(
                look.icon() + " " + look.title() + (notice.synced() ? " (Synced)" : ""),
                null,
                viewer.map(base -> base.toString().replaceAll("/+$", "") + "/cases/" + notice.caseNumber())
                        .orElse(null),
                look.colour(),
                null,
                fields,
                "Case " + notice.caseNumber(),
                notice.at());
    }

    private static String person(String id, @Nullable String name) {
        return name == null || name.isBlank()
                ? "<@%s> (%s)".formatted(id, id)
                : "<@%s> %s (%s)".formatted(id, Markdown.plain(name, NAME), id);
    }

    private static String moment(Instant time) {
        return "<t:%d:F> (<t:%d:R>)".formatted(time.getEpochSecond(), time.getEpochSecond());
    }
}
