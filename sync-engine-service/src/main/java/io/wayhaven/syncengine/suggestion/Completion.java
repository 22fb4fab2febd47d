package io.wayhaven.syncengine.suggestion;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.typing.OptionTyped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Completes what is typed, in time or not at all, and shows nobody what a command wouldn't. */
public final class Completion {
    /** Discord takes an answer for 3 seconds; nobody looks at one of that age. */
    static final Duration OF_USE = Duration.ofMillis(2_700);

    private final SuggestionBook book;
    private final SuggestionReplies replies;
    private final Clock clock;

    /** A completion that holds no state of its own. */
    public Completion(SuggestionBook book, SuggestionReplies replies, Clock clock) {
        this.book = book;
        this.replies = replies;
        this.clock = clock;
    }

    /** Completes an option. */
    public CompletionStage<Void> complete(OptionTyped typed) {
        if (clock.instant().isAfter(typed.typedAt().plus(OF_USE))) {
            return CompletableFuture.completedStage(null);
        }
        return maySee(typed.issuer(), typed.subject())
                ? book.find(typed).thenCompose(found -> replies.show(typed, found))
                : replies.show(typed, List.of());
    }

    private static boolean maySee(Issuer issuer, OptionTyped.Subject subject) {
        return switch (subject) {
            case CASE -> mayOne(issuer, Permission.MODERATE_MEMBERS);
            case BANNED_USER -> mayOne(issuer, Permission.BAN_MEMBERS);
            case REASON -> mayOne(issuer, Permission.MODERATE_MEMBERS, Permission.KICK_MEMBERS, Permission.BAN_MEMBERS);
            case OWN_GUILD -> true;
            case INVITING_GUILD, CHILD_GUILD, ASKING_GUILD, LINKED_GUILD, MAIN_GUILD ->
                mayOne(issuer, Permission.ADMINISTRATOR);
        };
    }

    private static boolean mayOne(Issuer issuer, Permission... permissions) {
        return Stream.of(permissions).anyMatch(permission -> permission.allowedBy(issuer.permissions()));
    }
}
