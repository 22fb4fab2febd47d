package io.wayhaven.benchmarks.fanout;

import io.wayhaven.benchmarks.fanout.Commands.Server;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.local.process.QuietLogging;
import io.wayhaven.local.process.Waiting;
import io.wayhaven.local.stack.LocalStack;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Bans in linked guilds of a simulated Discord, with all services as they are packaged. */
@Command(
        name = "fan-out",
        description = "How near bans come to the shortest time that Discord's limits allow. The machine should have"
                + " nothing else to do.",
        mixinStandardHelpOptions = true)
final class FanOut implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final int WARM_UP = 5;

    @Option(
            names = "--guilds",
            split = ",",
            defaultValue = "10,50,500",
            description = "Sizes of networks in which one person is banned (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private List<Integer> guilds;

    @Option(names = "--rounds", defaultValue = "3", description = "How often each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--raid",
            split = "x",
            arity = "1",
            defaultValue = "1000x100",
            description = "People by guilds of a mass ban, 0x0 for none (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private List<Integer> raid;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private PackagedServices services;

    private record Run(Duration time, int calls) {}

    public static void main(String[] arguments) {
        QuietLogging.install();
        System.exit(new CommandLine(new FanOut()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var options = services.options(
                "fan-out",
                Map.of(
                        "WAYHAVEN_MEMBERS_REQUESTS_PER_SECOND", "20",
                        "WAYHAVEN_NETWORK_CONFIRM_BEYOND", "0",
                        "WAYHAVEN_VOLUME_PER_MODERATOR", "0",
                        "WAYHAVEN_VOLUME_PER_LINK", "0"));
        try (var stack = LocalStack.start(options);
                var commands = new Commands(stack.bootstrapServers())) {
            var discord = new SimulatedGuilds(stack.simulator().controlUrl());
            var before = discord.invalidRequests();
            var first = one(stack, discord, commands);
            System.out.printf(
                    Locale.ROOT, "one ban in one server: %.2f s from the command to Discord%n", seconds(first));
            System.out.println(
                    "| what | calls (fewest) | seconds, median | over the best schedule, min / median / max (aim) |");
            System.out.println("|---|---|---|---|");
            for (var size : guilds) {
                report(
                        "one ban in " + size + " servers",
                        many(stack, discord, commands, size, 1, rounds),
                        Schedule.ofOne(size),
                        first,
                        1.05);
            }
            if (raid.getFirst() > 0) {
                report(
                        raid.getFirst() + " bans in " + raid.getLast() + " servers",
                        many(stack, discord, commands, raid.getLast(), raid.getFirst(), 1),
                        Schedule.ofMany(raid.getFirst(), raid.getLast()),
                        first,
                        1.10);
            }
            System.out.printf("invalid requests: %d (aim 0)%n", discord.invalidRequests() - before);
        }
        return 0;
    }

    private static Duration one(LocalStack stack, SimulatedGuilds discord, Commands commands) {
        var alone = discord.add("Alone", 1);
        known(stack, alone, false);
        var times = new ArrayList<Duration>();
        for (var round = 0; round < 2 * WARM_UP + 1; round++) {
            times.add(run(stack, discord, commands, alone, discord.people(1)).time());
        }
        return median(times.subList(WARM_UP, times.size()));
    }

    private static List<Run> many(
            LocalStack stack, SimulatedGuilds discord, Commands commands, int size, int people, int times) {
        var servers = discord.add("Of " + size, size);
        known(stack, servers, false);
        commands.link(servers.getFirst(), servers.subList(1, size));
        known(stack, servers, true);
        var runs = new ArrayList<Run>();
        for (var round = 0; round < times; round++) {
            runs.add(run(stack, discord, commands, servers, discord.people(people)));
        }
        return runs;
    }

    private static Run run(
            LocalStack stack, SimulatedGuilds discord, Commands commands, List<Server> servers, List<UserId> people) {
        var index = discord.lastCall();
        var settled = count(stack, "select count(*) from sync.delivery where status = 'applied'", null);
        var started = Instant.now();
        commands.ban(servers.getFirst(), people, people.size() == 1 ? Origin.SLASH : Origin.MASS);
        Waiting.until(
                "everybody is banned everywhere",
                LIMIT,
                () -> count(stack, "select count(*) from sync.delivery where status = 'applied'", null)
                        >= settled + (long) people.size() * servers.size());
        var calls = discord.bansAfter(index);
        return new Run(Duration.between(started, calls.getLast()), calls.size());
    }

    /** Waits until guilds have been seen, or are linked and their members known. */
    private static void known(LocalStack stack, List<Server> servers, boolean linked) {
        var ids = servers.stream().map(server -> server.id().value()).toArray(Long[]::new);
        var sql = linked
                ? "select count(*) from sync.member_list where guild_id = any (?) and known_at is not null"
                : "select count(*) from sync.guild where guild_id = any (?)";
        Waiting.until("guilds are known", LIMIT, () -> count(stack, sql, ids) == ids.length);
    }

    private static long count(LocalStack stack, String sql, Long @Nullable [] ids) {
        var address = stack.jdbc();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.prepareStatement(sql)) {
            if (ids != null) {
                statement.setArray(1, connection.createArrayOf("bigint", ids));
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    private static void report(String what, List<Run> runs, Schedule schedule, Duration first, double aim) {
        var best = seconds(schedule.best(first));
        var ratios =
                runs.stream().map(run -> seconds(run.time()) / best).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d (%d) | %.2f | %.2f / %.2f / %.2f (%.2f) |%n",
                what,
                runs.getLast().calls(),
                schedule.calls(),
                seconds(median(runs.stream().map(Run::time).toList())),
                ratios.getFirst(),
                ratios.get(ratios.size() / 2),
                ratios.getLast(),
                aim);
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted(Comparator.naturalOrder()).toList().get(times.size() / 2);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
