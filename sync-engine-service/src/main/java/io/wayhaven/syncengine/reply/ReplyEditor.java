package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.id.GuildId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps replies up to date until there is no more news for them. */
public final class ReplyEditor {

    private final ReplyBook book;
    private final InteractionReplies replies;

    /** What a reply is to show, and what follows. */
    private record Draft(Screen screen, Next next) {}

    private enum Next {
        NOTHING,
        /** Whoever has news for it makes it due; a case may be overtaken for as long as its reply can be edited. */
        NEWS,
        /** Nobody tells: it has to be looked at. */
        LOOK
    }

    /** An editor that holds no state of its own. */
    public ReplyEditor(ReplyBook book, InteractionReplies replies) {
        this.book = book;
        this.replies = replies;
    }

    /** Edits every reply that is due, and completes with whether more may be due. */
    public CompletionStage<Boolean> round() {
        return book.takeDue().thenCompose(due -> {
            var edits = due.stream()
                    .map(reply -> update(reply).toCompletableFuture())
                    .toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(edits).thenApply(done -> edits.length > 0);
        });
    }

    private CompletionStage<Void> update(PendingReply reply) {
        return draft(reply).thenCompose(draft -> {
            var text = draft.screen().text();
            if (text.equals(reply.lastText())) {
                return shown(reply, text, draft.next());
            }
            return replies.edit(reply.application(), reply.token(), draft.screen())
                    .thenCompose(result -> switch (result) {
                        case EDITED -> shown(reply, text, draft.next());
                        case GONE -> book.finished(reply);
                        case NOT_NOW -> book.notNow(reply);
                    });
        });
    }

    private CompletionStage<Void> shown(PendingReply reply, String text, Next next) {
        return switch (next) {
            case NOTHING -> book.finished(reply);
            case NEWS -> book.edited(reply, text);
            case LOOK -> book.followed(reply, text);
        };
    }

    private CompletionStage<Draft> draft(PendingReply reply) {
        return switch (reply.subject()) {
            case ReplySubject.Answer(Screen screen) ->
                CompletableFuture.completedStage(new Draft(screen, Next.NOTHING));
            case ReplySubject.OfWizard(Screen screen, GuildId guild, WizardPlace place) ->
                book.wizard(guild, place, screen).thenApply(page -> new Draft(page, Next.NOTHING));
            case ReplySubject.OfCase(long number) ->
                book.view(number)
                        .thenApply(view ->
                                new Draft(new Screen(ReplyText.of(view), CaseButtons.of(view), null), Next.NEWS));
            case ReplySubject.OfMassBan mass ->
                book.massBan(reply.command())
                        .thenApply(view -> new Draft(view.screen(), view.settled() ? Next.NOTHING : Next.LOOK));
        };
    }
}
