package io.wayhaven.logwriter.embed;

import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.logwriter.ingest.RecordPosition;
import io.wayhaven.logwriter.projection.Attribution;
import io.wayhaven.logwriter.projection.Entry;

/** Makes the embed of an entry: kind, sentence, what changed, what else is known, who did it and how that is known. */
public final class EntryEmbed {

    private static final int SENTENCE = 2_000;
    private static final int FOOTER = 400;
    private static final int NAME = 100;

    private final ViewerLinks links;

    public EntryEmbed(ViewerLinks links) {
        this.links = links;
    }

    /**
     * The embed, complete and within Discord's limits.
     *
     * @param position where the entry's event stands in the topic
     */
    public Embed of(Entry entry, RecordPosition position) {
        var title = entry.kind().icon() + " " + entry.kind().label();
        var description = SentenceText.of(entry, SENTENCE) + "\n" + ValueText.relative(entry.occurredAt());
        var footer = footer(entry);
        var fields = new EmbedFields(Embed.TOTAL - title.length() - description.length() - footer.length());
        entry.changes().forEach(fields::add);
        entry.fields().forEach((name, value) -> {
            if (!isSaid(entry, name)) {
                fields.add(name, value);
            }
        });
        return new Embed(
                title,
                description,
                links.of(position).orElse(null),
                entry.kind().family().colour(),
                null,
                fields.all(),
                footer.isEmpty() ? null : footer,
                entry.occurredAt());
    }

    /** Whether the sentence speaks of it. */
    private static boolean isSaid(Entry entry, String field) {
        return Placeholder.byKey(field)
                .filter(entry.kind().sentence().placeholders()::contains)
                .isPresent();
    }

    private static String footer(Entry entry) {
        var attribution = entry.attribution();
        var said = switch (attribution.confidence()) {
            case EXACT -> actor(attribution) + ", as Discord says";
            case INFERRED -> actor(attribution) + ", inferred from the audit log";
            case SELF -> actor(attribution) + ", by their own act";
            case UNKNOWN -> "Actor unknown";
            case NONE -> "";
        };
        var note = attribution.note();
        var text = note == null || note.isBlank() ? said : said.isEmpty() ? note : said + ": " + note;
        var recovered = entry.recovered() ? "Recovered from the audit log" : "";
        var separator = text.isEmpty() || recovered.isEmpty() ? "" : " · ";
        return HostileText.plain(text + separator + recovered, FOOTER);
    }

    private static String actor(Attribution attribution) {
        var actor = attribution.actor();
        if (actor == null) {
            return "By somebody";
        }
        var id = Long.toUnsignedString(actor.id());
        return actor.name() == null ? "By " + id : "By " + HostileText.plain(actor.name(), NAME) + " (" + id + ")";
    }
}
