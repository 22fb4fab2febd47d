package io.wayhaven.gateway.shard;

/**
 * Where to continue a session.
 *
 * @param session Discord's session id
 * @param url where Discord wants it resumed
 * @param sequence the last one that is kept
 */
public record Resumption(String session, String url, long sequence) {}
