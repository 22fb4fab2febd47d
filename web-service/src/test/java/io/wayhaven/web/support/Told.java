package io.wayhaven.web.support;

import io.wayhaven.contracts.kind.Kinds;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an event means, as the log-writer would write it.
 *
 * @param sentence parts as JSON; {@code null} to make it of the text
 * @param fields an object as JSON
 * @param changes a list as JSON
 */
public record Told(
        int ordinal,
        String kind,
        @Nullable String sentence,
        String text,
        String confidence,
        @Nullable Long actor,
        @Nullable String actorName,
        @Nullable String note,
        @Nullable Long target,
        @Nullable String targetName,
        @Nullable Long channel,
        @Nullable Long message,
        @Nullable String reason,
        String fields,
        String changes,
        boolean recovered,
        boolean redacted,
        int revision) {

    /** A plain entry of a kind. */
    public static Told of(String kind, String text) {
        return new Told(
                0, kind, null, text, "none", null, null, null, null, null, null, null, null, "{}", "[]", false, false,
                1);
    }

    public Told at(int ordinal) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                actor,
                actorName,
                note,
                target,
                targetName,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    public Told by(@Nullable Long id, @Nullable String name, String confidence, @Nullable String note) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                id,
                name,
                note,
                target,
                targetName,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    public Told about(long id, String name) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                actor,
                actorName,
                note,
                id,
                name,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    public Told in(@Nullable Long channel, @Nullable Long message) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                actor,
                actorName,
                note,
                target,
                targetName,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    public Told because(String reason) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                actor,
                actorName,
                note,
                target,
                targetName,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    public Told saying(String sentence) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                actor,
                actorName,
                note,
                target,
                targetName,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    public Told with(String fields, String changes) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                actor,
                actorName,
                note,
                target,
                targetName,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    public Told marked(boolean recovered, boolean redacted) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                actor,
                actorName,
                note,
                target,
                targetName,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    public Told revised(int revision) {
        return new Told(
                ordinal,
                kind,
                sentence,
                text,
                confidence,
                actor,
                actorName,
                note,
                target,
                targetName,
                channel,
                message,
                reason,
                fields,
                changes,
                recovered,
                redacted,
                revision);
    }

    String family() {
        return Kinds.byId(kind).orElseThrow().family().key();
    }

    String severity() {
        return Kinds.byId(kind).orElseThrow().severity().name().toLowerCase(Locale.ROOT);
    }
}
