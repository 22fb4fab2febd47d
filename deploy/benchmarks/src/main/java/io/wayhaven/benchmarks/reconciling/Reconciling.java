package io.wayhaven.benchmarks.reconciling;

import io.wayhaven.benchmarks.fanout.Commands;
import io.wayhaven.benchmarks.fanout.PackagedServices;
import io.wayhaven.benchmarks.fanout.SimulatedGuilds;
import io.wayhaven.local.process.QuietLogging;
import io.wayhaven.local.stack.LocalStack;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Comparisons of linked guilds of a simulated Discord, with all services as they are packaged. */
@Command(
        name = "reconciling",
        description = "How near comparisons of networks come to the fewest calls.",
        mixinStandardHelpOptions = true)
final class Reconciling implements Callable<Integer> {

    private static final double AIM = 1.05;

    @Option(names = "--guilds", defaultValue = "100", description = "Linked servers (default: ${DEFAULT-VALUE}).")
    private int guilds;

    @Option(names = "--bans", defaultValue = "10000", description = "Bans in each (default: ${DEFAULT-VALUE}).")
    private int bans;

    @Option(
            names = "--differences",
            defaultValue = "100",
            description = "Bans that are missing in one server (default: ${DEFAULT-VALUE}).")
    private int differences;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private PackagedServices services;

    private long calls;
    private long fewest;

    public static void main(String[] arguments) {
        QuietLogging.install();
        System.exit(new CommandLine(new Reconciling()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var options = services.options(
                "reconciling",
                Map.of(
                        "WAYHAVEN_AUDIT_INTERVAL", "24h",
                        "WAYHAVEN_BANS_REQUESTS_PER_SECOND", "20",
                        "WAYHAVEN_MEMBERS_REQUESTS_PER_SECOND", "20",
                        "WAYHAVEN_RECONCILIATION_INTERVAL", "24h",
                        "WAYHAVEN_NETWORK_CONFIRM_BEYOND", "0",
                        "WAYHAVEN_VOLUME_PER_MODERATOR", "0",
                        "WAYHAVEN_VOLUME_PER_LINK", "0"));
        try (var stack = LocalStack.start(options);
                var commands = new Commands(stack.bootstrapServers())) {
            var discord = new SimulatedGuilds(stack.simulator().controlUrl());
            var network = Network.of(stack, discord, commands, guilds, bans, differences);
            network.link();
            network.readLogs();
            System.out.printf("%d servers of %,d bans, %d differences%n", guilds, bans, differences);
            System.out.println("| what | calls | fewest | ratio | by what was asked for |");
            System.out.println("|---|---|---|---|---|");
            measure(discord, "every list of bans, the first time", network.pages() + guilds, false, () -> {
                network.readLists();
                network.quiet();
            });
            measure(discord, "every list of bans", network.pages(), true, () -> {
                network.readLists();
                network.quiet();
            });
            measure(discord, "a look at every audit log", guilds, true, network::readLogs);
            measure(discord, "comparing", 0, true, () -> found(network.compare(false)));
            measure(discord, "mending", differences, true, () -> {
                found(network.compare(true));
                network.mended(bans);
            });
            System.out.printf(
                    Locale.ROOT,
                    "all but the first: %d calls, %d at least: %.3f (aim %.2f)%n",
                    calls,
                    fewest,
                    (double) calls / fewest,
                    AIM);
        }
        return 0;
    }

    private void found(long found) {
        if (found != differences) {
            throw new IllegalStateException(found + " differences were found, not " + differences);
        }
    }

    private void measure(SimulatedGuilds discord, String what, long least, boolean counts, Runnable work) {
        var before = discord.calls();
        work.run();
        var made = new TreeMap<>(discord.calls());
        before.forEach((call, count) -> made.merge(call, -count, Long::sum));
        made.values().removeIf(count -> count == 0);
        var sum = made.values().stream().mapToLong(Long::longValue).sum();
        if (counts) {
            calls += sum;
            fewest += least;
        }
        System.out.printf(Locale.ROOT, "| %s | %d | %d | %s | %s |%n", what, sum, least, ratio(sum, least), made);
    }

    private static String ratio(long calls, long least) {
        return least == 0 ? "" : "%.3f".formatted((double) calls / least);
    }
}
