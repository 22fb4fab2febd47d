package io.wayhaven.syncengine.posting;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.post.Embed;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Embeds that stand for entries which are not shown. Nothing is left out without a word. */
public final class Summaries {

    private static final int GREY = 0x99AAB5;
    private static final int KINDS = 12;

    private final Optional<URI> viewer;

    /** Summaries with links to the viewer, if there is one. */
    public Summaries(Optional<URI> viewer) {
        this.viewer = viewer;
    }

    /** "412 more entries in 38 s", and what they are. @param more whether others stand before it in its message */
    public Embed of(Counted counted, GuildId guild, boolean more) {
        var span = Duration.between(counted.first(), counted.last());
        return embed(
                "%s%s%s"
                        .formatted(
                                number(counted.total()),
                                counted.total() == 1 ? entry(more) : entries(more),
                                span.toSeconds() > 0 ? " in " + text(span) : ""),
                kinds(counted),
                guild);
    }

    /** What is said of entries that waited for too long. */
    public Embed expired(long entries, Duration kept, GuildId guild) {
        return embed(
                number(entries) + " older " + (entries == 1 ? "entry" : "entries"),
                "They waited for longer than %s, and are in the log only.".formatted(text(kept)),
                guild);
    }

    private Embed embed(String title, String description, GuildId guild) {
        return new Embed(title, description, link(guild), GREY, null, List.of(), null, null);
    }

    private @Nullable String link(GuildId guild) {
        return viewer.map(base -> base.toString().replaceAll("/+$", "") + "/?guild=" + guild)
                .orElse(null);
    }

    private static String entry(boolean more) {
        return more ? " more entry" : " entry";
    }

    private static String entries(boolean more) {
        return more ? " more entries" : " entries";
    }

    private static String kinds(Counted counted) {
        var ordered = counted.byLabel().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var named = ordered.stream()
                .limit(KINDS)
                .map(kind -> number(kind.getValue()) + " × " + kind.getKey())
                .collect(joining(", "));
        var others =
                ordered.stream().skip(KINDS).mapToLong(kind -> kind.getValue()).sum();
        var text = others == 0 ? named : named + ", " + number(others) + " × others";
        return text.length() <= Embed.DESCRIPTION ? text : text.substring(0, Embed.DESCRIPTION - 1) + "…";
    }

    private static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    private static String text(Duration span) {
        if (span.toMinutes() < 2) {
            return span.toSeconds() + " s";
        }
        if (span.toHours() < 2) {
            return span.toMinutes() + " min";
        }
        return span.toDays() < 2 ? span.toHours() + " h" : span.toDays() + " days";
    }
}
