package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its reply shows it.
 *
 * @param userName hostile text
 * @param reason hostile text, possibly empty
 * @param issuedAt when the command was given
 * @param until when it ends; null if it doesn't by itself
 * @param told whether the person was told
 * @param overtakenBy the newer case that counts instead; null if there is none
 * @param consequence what follows from it by a rule; null if nothing does
 */
public record CaseView(
        long number,
        Action action,
        UserId user,
        @Nullable String userName,
        String reason,
        Instant issuedAt,
        @Nullable Instant until,
        Told told,
        @Nullable Newer overtakenBy,
        @Nullable Consequence consequence,
        List<Line> lines) {

    /**
     * One guild.
     *
     * @param guildName hostile text
     * @param detail why it stands so, possibly with names in it
     * @param remedy what helps, possibly with names in it
     */
    public record Line(
            String guildName,
            DeliveryStatus status,
            @Nullable String detail,
            @Nullable String remedy) {}

    /** Whether the person was told by direct message. */
    public sealed interface Told {

        /** Nobody is told of such a case. */
        record NotMeant() implements Told {}

        /** It is being tried. */
        record Pending() implements Told {}

        /** They were. */
        record Sent() implements Told {}

        /** They were not, for a reason in lower case. */
        record Failed(String reason) implements Told {}
    }

    /** What follows from a warning by a rule. */
    public sealed interface Consequence {

        /** A case of its own. */
        record Decided(long number, Action action) implements Consequence {}

        /** A punishment that waits for approval. */
        record Held() implements Consequence {}
    }

    /**
     * A newer case about the same person.
     *
     * @param issuer who decided it, if anybody is known
     */
    public record Newer(
            long number, Action action, @Nullable UserId issuer) {}

    public CaseView {
        lines = List.copyOf(lines);
    }

    /** Whether there is something about it that can be lifted, and still counts. */
    boolean undoable() {
        return overtakenBy == null && isLiftable();
    }

    private boolean isLiftable() {
        return switch (action.reach()) {
            case NETWORK -> !action.lifts() && action.aspect().isPresent();
            case GUILD, RECORD -> true;
        };
    }

    /** Whether no line changes any more. */
    public boolean settled() {
        return !(told instanceof Told.Pending)
                && lines.stream().allMatch(line -> line.status().settled());
    }
}
