package io.wayhaven.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wayhaven.local.fake.FakeProject;
import io.wayhaven.local.net.FreePorts;
import io.wayhaven.simulator.DiscordSimulator;
import io.wayhaven.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who made a mistake: one line with the remedy, and an exit code. */
class CommandLineIT {
    @TempDir
    Path folder;

    private Launch launch = new Launch(Path.of(""));

    @BeforeEach
    void prepare() throws IOException {
        launch = new Launch(FakeProject.in(folder.resolve("project")));
    }

    @Test
    void servicesThatAreNotBuilt() throws Exception {
        assertMistake(
                new Launch(folder).run(Map.of(), "up", "--web-port", "0"),
                "Not built yet: gateway-service, log-writer-service, sync-engine-service, web-service");
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertMistake(
                    launch.run(Map.of(), "up", "--ephemeral", "--web-port", String.valueOf(taken.getLocalPort())),
                    "Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertMistake(
                launch.run(Map.of(), "up", "--web-port", "0", "--data", file.toString()),
                "The data folder " + file + " cannot be written");
    }

    @Test
    void aKafkaThatIsNotThere() throws Exception {
        String nowhere = "127.0.0.1:" + FreePorts.next();

        assertMistake(
                launch.run(Map.of("KAFKA_BOOTSTRAP_SERVERS", nowhere), "up", "--web-port", "0"),
                "Kafka cannot be reached at " + nowhere);
    }

    @Test
    void aPostgresThatIsNotThere() throws Exception {
        String url = "postgresql://me:hidden-password@127.0.0.1:" + FreePorts.next() + "/log";

        Launch.Result result = launch.run(Map.of("DATABASE_URL", url), "up", "--web-port", "0");

        assertMistake(result, "PostgreSQL cannot be reached");
        assertThat(result.errors()).doesNotContain("hidden-password");
    }

    @Test
    void aWrongToken() throws Exception {
        assertMistake(withDiscord(401, 0), "Discord refuses the token");
    }

    @Test
    void aTokenWithoutThePrivilegedIntents() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("origin"), "simulated");

        // Goes on to what comes next
        Launch.Result result = withDiscord(200, 1 << 15, "--data", data.toString());

        assertThat(result.output())
                .contains("connecting as Wayhaven", "lacks the privileged intent Message Content, so")
                .contains("https://discord.com/developers/applications/400000000000000001/bot");
        assertMistake(result, "The data folder " + data + " holds simulated events");
    }

    @Test
    void aRealTokenOnAFolderOfSimulatedEvents() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("origin"), "simulated");

        assertMistake(
                withDiscord(200, 1 << 15 | 1 << 19, "--data", data.toString()),
                "The data folder " + data + " holds simulated events");
    }

    @Test
    void twoTokens() throws Exception {
        assertMistake(
                launch.run(Map.of("DISCORD_TOKEN", "a", "BOT_TOKEN", "b"), "up"),
                "DISCORD_TOKEN and BOT_TOKEN are both set and differ");
    }

    @Test
    void aConfigurationFileThatIsNotThere() throws Exception {
        assertMistake(
                launch.run(
                        Map.of(),
                        "up",
                        "--web-port",
                        "0",
                        "--config",
                        folder.resolve("none.json").toString()),
                "The file " + folder.resolve("none.json") + " of --config cannot be read");
    }

    @Test
    void anExportWhereNothingRuns() throws Exception {
        assertMistake(
                launch.run(Map.of(), "export", "--user", "200000000000000001", "--data", folder.toString()),
                "Nothing runs on the data folder " + folder);
    }

    @Test
    void anExportOfNobody() throws Exception {
        assertMistake(launch.run(Map.of(), "export", "--user", "@ann"), "--user is not a Discord id: @ann");
    }

    @Test
    void anInvitationOfNoApplication() throws Exception {
        assertMistake(launch.run(Map.of(), "invite-url"), "Whose link? Name the application with --application ID");
    }

    @Test
    void anInvitationWithWhatEachPurposeTakes() throws Exception {
        var application = Map.of("APPLICATION_ID", "400000000000000001");

        assertThat(launch.run(application, "invite-url", "--for", "log").output())
                .contains("client_id=400000000000000001&permissions=85120&scope=bot%20applications.commands");
        assertThat(launch.run(application, "invite-url", "--for", "moderate").output())
                .contains("permissions=1099780148358&");
        assertThat(launch.run(application, "invite-url", "--guild", "7").output())
                .contains("permissions=1100317052070&")
                .contains("&guild_id=7");
    }

    @Test
    void aRetentionOfNoDays() throws Exception {
        assertMistake(
                launch.run(Map.of(), "maintain", "purge-preview", "--events-days", "0"),
                "--events-days is a number of days from 1, not 0");
    }

    @Test
    void anErasureThatIsNotConfirmed() throws Exception {
        Files.writeString(folder.resolve("stack.json"), "{}");

        assertMistake(
                launch.run(Map.of(), "erase-user", "--user", "200000000000000001", "--data", folder.toString()),
                "This can't be undone; say --yes");
    }

    @Test
    void aReplayIsDoneByTheServiceWhoseTablesTheyAre() throws Exception {
        Files.writeString(
                folder.resolve("stack.json"),
                "{\"postgres\": {\"jdbc\": \"jdbc:postgresql://127.0.0.1/w\", \"user\": \"me\", \"password\": \"x\"}}");
        String[] arguments = {"replay", "--projection", "all", "--check", "--user", "7", "--data", folder.toString()};

        Launch.Result found = launch.run(Map.of(), arguments);

        assertThat(found.exitCode()).isEqualTo(3);
        assertThat(found.output().strip())
                .isEqualTo("replay --projection all --check --user 7 in jdbc:postgresql://127.0.0.1/w");
        assertMistake(new Launch(folder).run(Map.of(), arguments), "Not built yet: sync-engine-service");
    }

    @Test
    void anOptionThatDoesNotExist() throws Exception {
        Launch.Result result = launch.run(Map.of(), "up", "--wep-port", "0");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors().lines()).singleElement().asString().contains("--wep-port", "up --help");
    }

    @Test
    void theDoctorSaysWhatIsWrong() throws Exception {
        Launch.Result fine = launch.run(Map.of(), "doctor", "--data", folder.toString(), "--web-port", "0");
        assertThat(fine.exitCode()).isZero();
        assertThat(fine.output()).contains("ok     JDK", "ok     services", "ok     Discord", "simulated");

        Launch.Result wrong =
                new Launch(folder).run(Map.of(), "doctor", "--data", folder.toString(), "--web-port", "99999");
        assertThat(wrong.exitCode()).isOne();
        assertThat(wrong.output())
                .contains("wrong  services     Not built yet")
                .contains("wrong  web port     --web-port must be between 0 and 65535, not 99999.");
    }

    @Test
    void theDoctorSaysWhatTheBotLacksInItsServers() throws Exception {
        try (DiscordSimulator discord =
                DiscordSimulator.start(SimulatorOptions.defaults().withScenario("none", 1, 1))) {
            Launch.Result found = launch.run(
                    Map.of(
                            "DISCORD_TOKEN",
                            discord.token(),
                            "APPLICATION_ID",
                            "4711",
                            "WAYHAVEN_DISCORD_BASE_URL",
                            discord.restUrl()),
                    "doctor",
                    "--data",
                    folder.toString(),
                    "--web-port",
                    "0");

            assertThat(found.exitCode()).isZero();
            assertThat(found.output())
                    .contains("ok     Discord      the token is right")
                    .contains("note   Discord      The token belongs to application")
                    .containsPattern("(ok|note) +server +\\S.* \\(\\d+\\): the bot");
            assertThat(found.output() + found.errors()).doesNotContain(discord.token());
        }
    }

    @Test
    void aStartIsAnnouncedAndEndsInOrder() throws Exception {
        Process process = launch.start(
                Map.of(),
                "up",
                "--ephemeral",
                "--web-port",
                "0",
                "--data",
                folder.resolve("data").toString());
        var output = process.inputReader();
        String line;
        StringBuilder said = new StringBuilder();
        while ((line = output.readLine()) != null && !line.startsWith("ready: ")) {
            said.append(line).append('\n');
        }

        assertThat(line).matches("ready: http://127\\.0\\.0\\.1:\\d+");
        assertThat(said).containsPattern("login: admin / \\S{24}");
        assertThat(folder.resolve("data/stack.json")).exists();
        List<ProcessHandle> children = process.descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(5);

        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Launch.Result withDiscord(int status, int flags, String... more) throws Exception {
        HttpServer discord = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        discord.createContext("/", exchange -> {
            byte[] body = "{\"id\": \"400000000000000001\", \"username\": \"Wayhaven\", \"flags\": %d}"
                    .formatted(flags)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        discord.start();
        try {
            String[] arguments = Stream.concat(Stream.of("up", "--web-port", "0"), Arrays.stream(more))
                    .toArray(String[]::new);
            Launch.Result result = launch.run(
                    Map.of(
                            "DISCORD_TOKEN",
                            "very.secret.token",
                            "WAYHAVEN_DISCORD_BASE_URL",
                            "http://127.0.0.1:" + discord.getAddress().getPort() + "/api/v10"),
                    arguments);
            assertThat(result.errors() + result.output()).doesNotContain("very.secret.token");
            return result;
        } finally {
            discord.stop(0);
        }
    }

    private static void assertMistake(Launch.Result result, String message) {
        assertThat(result.errors().lines()).singleElement().asString().startsWith("wayhaven: " + message);
        assertThat(result.errors()).doesNotContain("\tat ");
        assertThat(result.exitCode()).isOne();
    }
}
