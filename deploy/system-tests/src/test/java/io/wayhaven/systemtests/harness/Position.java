package io.wayhaven.systemtests.harness;

/** What identifies a dispatch on both sides: in the simulator's list and in the table. */
public record Position(int shard, String session, long sequence) {}
