package io.wayhaven.syncengine.notice;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The durable record of who is to be told what. What waits for a notice goes on after some seconds without it. */
public interface NoticeBook {

    /** Takes notices that nobody has taken before: each is taken once, so that nobody is told twice. */
    CompletionStage<List<Notice>> take();

    /**
     * Keeps what became of a notice, and lets go on what waits for it.
     *
     * @param failure why the person was not told; empty if they were
     */
    CompletionStage<Void> done(Notice notice, String failure);
}
