package io.wayhaven.syncengine.network;

/** Why an action in one guild doesn't get to another. */
public sealed interface Barrier {

    /** No links lead there at all. */
    record NotConnected() implements Barrier {}

    /** A link on the way was offered and is not answered. */
    record Unanswered(Link link) implements Barrier {}

    /** A link on the way leads from the main guild to the child only. */
    record OneWay(Link link) implements Barrier {}

    /** A link on the way is for monitoring. */
    record OnlyTold(Link link) implements Barrier {}

    /** A link on the way leads to a backup. */
    record OnlyAskedFor(Link link) implements Barrier {}

    /** A link on the way doesn't carry the action. */
    record NotCarried(Link link) implements Barrier {}

    /** There are more links on the way than an action travels over. */
    record TooFar(int links) implements Barrier {}
}
