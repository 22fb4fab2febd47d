package io.wayhaven.gateway.shard;

import io.wayhaven.gateway.capture.Dispatch;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.members.MemberNews;
import io.wayhaven.gateway.members.MemberRequest;
import io.wayhaven.gateway.members.MemberRequests;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One connection. What a former one still says is not listened to. */
final class Attempt implements LinkListener {
    private final Shard shard;
    private final SessionLog log;
    private final MemberRequests members;
    private final ShardParts parts;
    private final Instant openedAt;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile @Nullable Link link;
    private volatile boolean identifies;
    private volatile long intents;
    private volatile boolean heard;
    private volatile boolean deaf;

    Attempt(Shard shard, SessionLog log, MemberRequests members, ShardParts parts) {
        this.shard = shard;
        this.log = log;
        this.members = members;
        this.parts = parts;
        this.openedAt = parts.clock().instant();
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Whether no session was begun yet over this connection, which is to begin one. */
    boolean identifies() {
        return identifies;
    }

    /** Opens the connection. */
    void open(Opening opening) {
        identifies = opening.resume() == null;
        intents = opening.intents();
        link = parts.connector().open(opening, this);
    }

    @Override
    public void begun(String session, String resumeUrl) {
        if (deaf) {
            return;
        }
        identifies = false;
        members.begin();
        var gap = log.begin(session, resumeUrl, intents);
        if (gap != null) {
            parts.journal().gap(gap);
        }
    }

    @Override
    public void dispatched(Dispatch dispatch, @Nullable Interaction interaction) {
        if (deaf) {
            return;
        }
        heard = true;
        var fresh = log.admit(
                dispatch,
                () -> interaction == null
                        ? CompletableFuture.completedFuture(null)
                        : parts.interactions().handle(interaction));
        if (fresh) {
            parts.journal().received();
        }
        if (parts.inFlight().isFull()) {
            pauseReading();
        }
        if (dispatch.guild() != null) {
            members.see(dispatch.guild());
        }
        switch (dispatch.type()) {
            case "READY" -> parts.executor().execute(() -> shard.up(this, false));
            case "RESUMED" -> parts.executor().execute(() -> shard.up(this, true));
            default -> {}
        }
    }

    @Override
    public void told(MemberNews news) {
        if (!deaf) {
            members.hear(news);
        }
    }

    @Override
    public void ended(ConnectionEnd end) {
        deaf = true;
        members.interrupt();
        over.complete(null);
        parts.executor().execute(() -> shard.over(this, end));
    }

    private void pauseReading() {
        var current = link;
        if (current != null) {
            current.pauseReading();
            if (!parts.inFlight().isFull()) {
                current.resumeReading();
            }
        }
    }

    void request(MemberRequest request) {
        var current = link;
        if (current != null) {
            current.request(request);
        }
    }

    void resumeReading() {
        var current = link;
        if (current != null) {
            current.resumeReading();
        }
    }

    void giveUpIfSilent() {
        if (!heard && !deaf) {
            var unused = end();
            ended(new ConnectionEnd.Lost(
                    "nothing came from Discord for " + parts.times().silence().toSeconds() + " s after connecting"));
        }
    }

    /** Closes the connection; completes when it is over. */
    CompletableFuture<Void> end() {
        deaf = true;
        var current = link;
        if (current == null) {
            return CompletableFuture.completedFuture(null);
        }
        current.close();
        return over;
    }
}
