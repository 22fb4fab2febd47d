package io.wayhaven.contracts.event;

/**
 * Where a dispatch stands in Discord's stream. The same dispatch always has the same id, however often it is replayed.
 *
 * @param shard the shard's number
 * @param session Discord's session id
 * @param sequence Discord's sequence number in the session, from 1; 0 stands for the gap before the session
 */
public record DiscordEventId(int shard, String session, long sequence) {

    @Override
    public String toString() {
        return shard + ":" + session + ":" + sequence;
    }
}
