package io.wayhaven.gateway.commands;

/** What Discord made of the first response to an interaction. */
public enum Acknowledgement {
    /** The person sees that it is being worked on. */
    ACCEPTED,
    /** It was acknowledged before: this is a replay of an interaction that an earlier run may not have finished. */
    REPEATED,
    /** It isn't known any more: the 3 seconds, or the 15 minutes after them, are over. */
    EXPIRED,
    /** Discord didn't answer in time, or not as it should. */
    FAILED
}
