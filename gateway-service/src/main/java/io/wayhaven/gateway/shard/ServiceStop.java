package io.wayhaven.gateway.shard;

/** Ends the service when going on makes no sense. */
public interface ServiceStop {
    /** Says why and what helps, one sentence each, and ends the service with a failure. */
    void because(String reason, String remedy);
}
