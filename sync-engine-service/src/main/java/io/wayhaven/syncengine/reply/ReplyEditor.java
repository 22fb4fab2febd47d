package io.wayhaven.syncengine.reply;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps replies up to date until there is no more news for them. */
public final class ReplyEditor {

    private final ReplyBook book;
    private final InteractionReplies replies;

    /** What a reply is to say; a case may be overtaken for as long as its reply can be edited. */
    private record Draft(String text, boolean last) {}

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
            if (draft.text().equals(reply.lastText())) {
                return told(reply, draft);
            }
            return replies.edit(reply.application(), reply.token(), draft.text())
                    .thenCompose(result -> switch (result) {
                        case EDITED -> told(reply, draft);
                        case GONE -> book.finished(reply);
                        case NOT_NOW -> book.notNow(reply);
                    });
        });
    }

    private CompletionStage<Void> told(PendingReply reply, Draft draft) {
        return draft.last() ? book.finished(reply) : book.edited(reply, draft.text());
    }

    private CompletionStage<Draft> draft(PendingReply reply) {
        var number = reply.caseNumber();
        if (number != null) {
            return book.view(number).thenApply(view -> new Draft(ReplyText.of(view), false));
        }
        var text = reply.text();
        return CompletableFuture.completedStage(new Draft(text == null ? "" : text, true));
    }
}
