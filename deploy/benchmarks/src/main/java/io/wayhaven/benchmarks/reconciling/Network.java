package io.wayhaven.benchmarks.reconciling;

import io.wayhaven.benchmarks.fanout.Commands;
import io.wayhaven.benchmarks.fanout.Commands.Server;
import io.wayhaven.benchmarks.fanout.SimulatedGuilds;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.local.stack.LocalStack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Linked guilds that have banned the same people, but for some who were banned in the first one before it was linked: each of
 * those is missing in one other guild.
 */
final class Network {

    /** What Discord tells at most in one answer. */
    private static final int PAGE = 1000;

    private final Commands commands;
    private final List<Server> guilds;
    private final Tables tables;
    private final List<Integer> bans;

    private Network(Commands commands, List<Server> guilds, Tables tables, List<Integer> bans) {
        this.commands = commands;
        this.guilds = guilds;
        this.tables = tables;
        this.bans = List.copyOf(bans);
    }

    static Network of(
            LocalStack stack, SimulatedGuilds discord, Commands commands, int size, int bans, int differences) {
        var guilds = discord.add("Of many", size);
        var tables = new Tables(stack, guilds);
        tables.awaitEach(
                "lists of bans were read",
                "select count(*) from sync.ban_list where guild_id = any (?) and known_at is not null");
        var main = guilds.getFirst();
        var early = discord.people(differences);
        commands.ban(main, early, Origin.SLASH);
        tables.await(
                "people are banned in the first server",
                "select count(*) from sync.delivery where guild_id = any (?) and status = 'applied'",
                differences);
        var shared = discord.seedBans(main.id(), List.of(), bans - differences);
        var missing = new HashMap<Integer, Set<UserId>>();
        for (var index = 0; index < differences; index++) {
            missing.computeIfAbsent(1 + index % (size - 1), first -> new HashSet<>())
                    .add(early.get(index));
        }
        var counts = new ArrayList<Integer>();
        counts.add(bans);
        for (var index = 1; index < size; index++) {
            var here = new ArrayList<>(shared);
            here.addAll(early);
            here.removeAll(missing.getOrDefault(index, Set.of()));
            discord.seedBans(guilds.get(index).id(), here, 0);
            counts.add(here.size());
        }
        return new Network(commands, guilds, tables, counts);
    }

    void link() {
        commands.link(guilds.getFirst(), guilds.subList(1, guilds.size()));
        tables.awaitEach(
                "members are known",
                "select count(*) from sync.member_list where guild_id = any (?) and known_at is not null");
    }

    int size() {
        return guilds.size();
    }

    /** The fewest calls in which all lists can be read. */
    long pages() {
        return bans.stream().mapToLong(count -> Math.ceilDiv(count, PAGE)).sum();
    }

    /** Has every list read, as it is once a day. */
    void readLists() {
        tables.change("update sync.ban_list set next_read_at = now() where guild_id = any (?)");
        tables.awaitEach(
                "lists of bans are read",
                "select count(*) from sync.ban_list where guild_id = any (?) and next_read_at > now() and taken_until is null");
        tables.await(
                "all bans are known",
                "select count(*) from sync.observed_ban where guild_id = any (?) and banned",
                bans.stream().mapToLong(Integer::longValue).sum());
    }

    /** Has every audit log looked at, as it is every few minutes. */
    void readLogs() {
        tables.change("update sync.audit_cursor set next_read_at = now() where guild_id = any (?)");
        quiet();
    }

    /** Waits until no log is to be read soon. */
    void quiet() {
        tables.awaitEach(
                "audit logs are read",
                "select count(*) from sync.audit_cursor where guild_id = any (?) and next_read_at > now() + interval '1 hour'"
                        + " and taken_until is null");
    }

    /** Compares; completes with how many differences there were. */
    long compare(boolean mend) {
        var sql = "select count(*) from sync.reconciliation_run where guild_id = any (?) and finished_at is not null";
        var before = tables.count(sql);
        commands.reconcile(guilds.getFirst(), !mend);
        tables.await("the network is compared", sql, before + 1);
        return tables.count("""
                select coalesce(sum((one ->> 'found')::int), 0) from (
                    select counts from sync.reconciliation_run where guild_id = any (?) order by run_id desc limit 1) last,
                    json_array_elements(counts::json) one
                """);
    }

    /** Waits until everybody is banned everywhere. */
    void mended(int bansEach) {
        tables.await(
                "everybody is banned everywhere",
                "select count(*) from sync.observed_ban where guild_id = any (?) and banned",
                (long) bansEach * size());
    }
}
