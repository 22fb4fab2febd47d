package io.wayhaven.gateway.shard;

import io.wayhaven.gateway.capture.EventSink;
import io.wayhaven.gateway.capture.InFlightBytes;
import io.wayhaven.gateway.commands.CommandRegistrar;
import io.wayhaven.gateway.commands.InteractionHandler;
import io.wayhaven.gateway.intents.IntentNegotiation;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all shards of a process share.
 *
 * @param requestsMembers whether the members of guilds are asked for
 * @param executor one thread, on which all decisions about shards are taken
 */
public record ShardParts(
        Connector connector,
        IntentNegotiation intents,
        EventSink events,
        CheckpointSink checkpoints,
        InteractionHandler interactions,
        CommandRegistrar registrar,
        InFlightBytes inFlight,
        IdentifyPacing pacing,
        Backoff backoff,
        ShardTimes times,
        boolean requestsMembers,
        ShardJournal journal,
        ServiceStop stop,
        Clock clock,
        ScheduledExecutorService executor) {}
