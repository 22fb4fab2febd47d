package io.wayhaven.gateway.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.gateway.commands.Acknowledgement;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.commands.InteractionJournal;
import io.wayhaven.gateway.shard.ShardJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes what happens as log lines and metrics. No text from Discord is ever logged. */
@ApplicationScoped
public class LoggedJournal implements ShardJournal, InteractionJournal {
    private static final Logger LOG = Logger.getLogger("io.wayhaven.gateway");

    private final Counter received;
    private final Counter resumes;
    private final Counter identifies;
    private final Counter gaps;
    private final Counter reconnects;
    private final Counter memberRequests;
    private final Timer acknowledgements;
    private final Counter refused;

    LoggedJournal(MeterRegistry registry) {
        received = registry.counter("wayhaven.gateway.events.received");
        resumes = registry.counter("wayhaven.gateway.resumes");
        identifies = registry.counter("wayhaven.gateway.identifies");
        gaps = registry.counter("wayhaven.gateway.gaps");
        reconnects = registry.counter("wayhaven.gateway.reconnects");
        memberRequests = registry.counter("wayhaven.gateway.member.requests");
        acknowledgements = Timer.builder("wayhaven.gateway.interactions.acknowledged")
                .publishPercentileHistogram()
                .register(registry);
        refused = registry.counter("wayhaven.gateway.interactions.refused");
    }

    @Override
    public void assigned(int shard, @Nullable ShardCheckpoint checkpoint) {
        if (checkpoint == null) {
            LOG.infof("shard %d assigned: no checkpoint, a session is begun", shard);
        } else {
            LOG.infof(
                    "shard %d assigned: checkpoint sequence=%d epoch=%d writtenAt=%s",
                    shard, checkpoint.sequence(), checkpoint.epoch(), checkpoint.writtenAt());
        }
    }

    @Override
    public void takenOver(int shard, Duration after) {
        LOG.infof("shard %d taken over after %d ms", shard, after.toMillis());
    }

    @Override
    public void resumed(int shard, Duration after, long sequence) {
        resumes.increment();
        LOG.infof("shard %d resumed in %d ms: sequence=%d", shard, after.toMillis(), sequence);
    }

    @Override
    public void identified(int shard, Duration after) {
        identifies.increment();
        LOG.infof("shard %d connected in %d ms: new session", shard, after.toMillis());
    }

    @Override
    public void gap(DeliveryGap gap) {
        gaps.increment();
        LOG.warnf(
                "shard %d has a gap after sequence %d: %s (since=%s until=%s)",
                gap.shard(), gap.afterSequence(), gap.reason(), gap.since(), gap.until());
    }

    @Override
    public void reconnecting(int shard, String reason, Duration in) {
        reconnects.increment();
        LOG.infof("shard %d reconnects in %d ms: %s", shard, in.toMillis(), reason);
    }

    @Override
    public void extended(int shard, Set<Intent> lacking, Duration in) {
        LOG.infof("shard %d begins a new session in %d ms: what is logged needs %s", shard, in.toMillis(), lacking);
    }

    @Override
    public void intentsRefused(int shard, String sentence) {
        LOG.errorf("shard %d: %s", shard, sentence);
    }

    @Override
    public void membersAsked() {
        memberRequests.increment();
    }

    @Override
    public void received() {
        received.increment();
    }

    @Override
    public void released(int shard, long sequence, int lag) {
        LOG.infof("shard %d released: sequence=%d, not acknowledged by Kafka=%d", shard, sequence, lag);
    }

    @Override
    public void fenced(int shard, long epoch) {
        LOG.warnf("shard %d given up: another process owns it (epoch=%d)", shard, epoch);
    }

    @Override
    public void checkpointDelayed(int shard) {
        LOG.warnf("shard %d could not be checkpointed, trying again: is Kafka reachable?", shard);
    }

    @Override
    public void acknowledged(Interaction interaction, Duration after) {
        acknowledgements.record(after);
    }

    @Override
    public void accepted(Interaction interaction) {
        LOG.infof("command accepted: interaction=%s", interaction.id());
    }

    @Override
    public void told(Interaction interaction, boolean heard) {
        LOG.infof("command answered by the gateway: interaction=%s heard=%s", interaction.id(), heard);
    }

    @Override
    public void rejected(Interaction interaction) {
        LOG.infof("command answered, not run: interaction=%s may not or cannot be run", interaction.id());
    }

    @Override
    public void asked(Interaction interaction) {
        LOG.infof("form shown: interaction=%s", interaction.id());
    }

    @Override
    public void expired(Interaction interaction, Acknowledgement acknowledgement) {
        refused.increment();
        LOG.warnf("command not run: interaction=%s acknowledgement=%s", interaction.id(), acknowledgement);
    }

    @Override
    public void failed(Interaction interaction, Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        LOG.errorf(
                "command not followed to its end: interaction=%s failure=%s",
                interaction.id(), root.getClass().getName());
    }

    @Override
    public void refused(Interaction interaction, boolean told) {
        refused.increment();
        LOG.warnf("command not run: interaction=%s could not be stored, person told=%s", interaction.id(), told);
    }
}
