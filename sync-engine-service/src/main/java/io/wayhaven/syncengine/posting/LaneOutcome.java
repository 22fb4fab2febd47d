package io.wayhaven.syncengine.posting;

import java.time.Duration;

/** What came of a step. */
public sealed interface LaneOutcome {

    /** The batch is this message. */
    record Posted(Batch batch, long message) implements LaneOutcome {}

    /** The channel does not hold the batch: it is tried anew, from now on. */
    record Absent(Batch batch) implements LaneOutcome {}

    /** Nobody knows whether the batch arrived. */
    record InDoubt(Batch batch, Duration delay) implements LaneOutcome {}

    /** This attempt did not arrive. @param doubt whether an earlier one may have */
    record NotNow(Batch batch, boolean doubt, Duration delay) implements LaneOutcome {}

    /** Discord accepts the batch at no time; its posts are tried one by one, and a single one is only counted. */
    record Rejected(Batch batch) implements LaneOutcome {}

    /** The destination cannot be written to. @param doubt whether an earlier attempt may have arrived */
    record Barred(Batch batch, boolean doubt, Obstacle obstacle) implements LaneOutcome {}

    /** The message shows what it should. */
    record Edited(Edit edit) implements LaneOutcome {}

    /** The message has to be edited later. */
    record EditLater(Edit edit, Duration delay) implements LaneOutcome {}

    /** The message is there no more, or does not take the edit. */
    record EditDropped(Edit edit) implements LaneOutcome {}

    /** The destination does not let the message be edited. */
    record EditBarred(Edit edit, Obstacle obstacle) implements LaneOutcome {}
}
