package io.wayhaven.syncengine.muteoverwrite;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The durable record of channels that are to deny the mute role and, as far as is known, don't. */
public interface DenialBook {

    /** Takes some that are due; nobody else gets them for a while. */
    CompletionStage<List<Denial>> take();

    /** It was done, as Discord will tell; it is looked at again after a wait. */
    CompletionStage<Void> done(Denial denial, Duration wait);

    /** It could not be done; the guild is told once, and it is tried again after a wait. */
    CompletionStage<Void> failed(Denial denial, String why, Duration wait);
}
