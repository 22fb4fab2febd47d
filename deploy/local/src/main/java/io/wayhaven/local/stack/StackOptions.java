package io.wayhaven.local.stack;

import io.wayhaven.local.folder.Login;
import io.wayhaven.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is made of.
 *
 * @param project the folder with the services' modules, which have been packaged
 * @param folder the data folder
 * @param ephemeral whether the folder goes when the stack stops
 * @param webPort of the web page on 127.0.0.1; 0 for any free one
 * @param shards number of gateway shards
 * @param discord the simulator or Discord
 * @param kafka {@code bootstrap.servers} of a broker to use in place of an embedded one
 * @param database a PostgreSQL database to use in place of an embedded one
 * @param login of the web page, in place of a generated one
 * @param environment further variables for every service
 * @param progress told in short sentences how the start goes and what crashes
 */
public record StackOptions(
        Path project,
        Path folder,
        boolean ephemeral,
        int webPort,
        int shards,
        DiscordChoice discord,
        @Nullable String kafka,
        @Nullable DatabaseAddress database,
        @Nullable Login login,
        Map<String, String> environment,
        Consumer<String> progress) {

    public StackOptions {
        environment = Map.copyOf(environment);
    }

    /** Everything embedded and on free ports, one shard, and nothing said. */
    public static StackOptions simulated(Path project, Path folder, SimulatorOptions simulator) {
        return new StackOptions(
                project,
                folder,
                false,
                0,
                1,
                new DiscordChoice.Simulated(simulator),
                null,
                null,
                null,
                Map.of(),
                line -> {});
    }

    /** The same with further variables for every service. */
    public StackOptions withEnvironment(Map<String, String> changed) {
        return new StackOptions(
                project, folder, ephemeral, webPort, shards, discord, kafka, database, login, changed, progress);
    }

    /** The same with another number of gateway shards. */
    public StackOptions withShards(int changed) {
        return new StackOptions(
                project, folder, ephemeral, webPort, changed, discord, kafka, database, login, environment, progress);
    }

    /** The same with somebody who listens. */
    public StackOptions withProgress(Consumer<String> changed) {
        return new StackOptions(
                project, folder, ephemeral, webPort, shards, discord, kafka, database, login, environment, changed);
    }
}
