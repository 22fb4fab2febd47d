package io.wayhaven.syncengine.startup;

import java.util.concurrent.CompletionStage;

/** What records wait for before they are worked on. */
public interface Preparation {

    /** Completes once everything is in place; never fails. */
    CompletionStage<Void> done();
}
