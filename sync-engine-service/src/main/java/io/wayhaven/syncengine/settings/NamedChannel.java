package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;

/**
 * A channel to which the configuration file leads a route.
 *
 * @param place where in the file it stands, for people
 */
public record NamedChannel(String place, ChannelId id) {}
