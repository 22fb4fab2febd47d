package io.wayhaven.systemtests.harness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls about one person that Discord accepted. */
public final class BanCalls {

    private final SimulatorControl discord;
    private final String user;
    private final long from;

    /** Counts from now on. */
    public BanCalls(SimulatorControl discord, String user) {
        this.discord = discord;
        this.user = user;
        this.from = discord.lastCall();
    }

    /** Accepted bans by guild. */
    public Map<String, Long> bans() {
        return count("PUT");
    }

    /** Accepted unbans by guild. */
    public Map<String, Long> unbans() {
        return count("DELETE");
    }

    /** When the first ban was accepted, or null. */
    public @Nullable Instant first() {
        return discord.callsAfter(from).stream()
                .filter(call ->
                        call.method().equals("PUT") && call.guildOfBan(user).isPresent())
                .map(Call::time)
                .findFirst()
                .orElse(null);
    }

    /** Exactly one call in each of these guilds. */
    public static Map<String, Long> onceIn(List<Network.Server> servers) {
        return servers.stream().collect(Collectors.toMap(Network.Server::id, server -> 1L));
    }

    private Map<String, Long> count(String method) {
        return discord.callsAfter(from).stream()
                .filter(call -> call.method().equals(method))
                .flatMap(call -> call.guildOfBan(user).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
