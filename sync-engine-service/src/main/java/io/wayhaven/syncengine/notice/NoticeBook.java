package io.wayhaven.syncengine.notice;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The durable record of who is to be told what. What waits for a notice goes on after some seconds without it. */
public interface NoticeBook {

    /**
     * Takes notices that nobody else has. Those that somebody took who then stopped come again, for as long as Discord
     * recognises what it was sent before: nobody is told twice.
     */
    CompletionStage<List<Notice>> take();

    /**
     * Keeps what became of a notice, and lets go on what waits for it.
     *
     * @param failure why the person was not told; empty if they were
     */
    CompletionStage<Void> done(Notice notice, String failure);
}
