package io.wayhaven.logwriter.announcement;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells the log something of its own. */
public interface Announcer {

    /** Completes once nothing of it can be lost; waits for as long as that takes. */
    CompletionStage<Void> announce(List<Announcement> announcements);
}
