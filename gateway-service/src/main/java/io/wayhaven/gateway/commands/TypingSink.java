package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.typing.OptionTyped;
import java.util.concurrent.CompletionStage;

/** Hands on what is being typed to those who have the data to complete it. */
public interface TypingSink {
    /** Hands it on; fails if that isn't possible within some seconds. */
    CompletionStage<Void> publish(OptionTyped typed);
}
