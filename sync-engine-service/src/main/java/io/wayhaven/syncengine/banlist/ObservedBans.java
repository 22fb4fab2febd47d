package io.wayhaven.syncengine.banlist;

import java.util.concurrent.CompletionStage;

/** Who is banned where, as far as Discord has told. */
public interface ObservedBans {

    /**
     * Takes a piece of a list over, except for people of whom there is news since it was asked for.
     *
     * @return whether it says anything that was not known
     */
    CompletionStage<Boolean> take(BansRead read);
}
