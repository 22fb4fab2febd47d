package io.wayhaven.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.kind.Permission;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerCheckTest {

    @Test
    void namesWhatIsMissingWithALinkThatMendsIt() throws IOException {
        long held = Permission.mask(Set.of(Permission.VIEW_CHANNEL, Permission.MANAGE_WEBHOOKS));

        assertThat(findings("[{\"id\": \"7\", \"name\": \"\\u001b[31mHere\\n\", \"permissions\": \"" + held + "\"}]"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.preventsStart()).isFalse();
                    assertThat(finding.line())
                            .startsWith("note   server       [31mHere (7): the bot lacks ")
                            .contains("the bot lacks ", "Send Messages (")
                            .containsPattern("; and what is recommended: .*View Audit Log \\(to tell who did it")
                            .contains("(Ban Members is not needed before the server is linked to others)")
                            .doesNotContain("View Channels (")
                            .containsPattern(
                                    "client_id=9&permissions=\\d+&scope=bot%20applications.commands&guild_id=7 \\(Ban")
                            .doesNotContain("\u001b", "\n");
                });
    }

    @Test
    void anAdministratorAndAnOwnerLackNothing() throws IOException {
        long all = Permission.mask(Set.of(Permission.ADMINISTRATOR));

        assertThat(findings("[{\"id\": \"7\", \"name\": \"a\", \"permissions\": \"" + all
                        + "\"}, {\"id\": \"8\", \"name\": \"b\", \"owner\": true, \"permissions\": \"0\"}]"))
                .extracting(Finding::line)
                .containsExactly(
                        "ok     server       a (7): the bot has every permission that it needs to log",
                        "ok     server       b (8): the bot has every permission that it needs to log");
    }

    @Test
    void aBotThatIsNowhereIsInvited() throws IOException {
        assertThat(findings("[]"))
                .singleElement()
                .extracting(Finding::line)
                .asString()
                .contains("the bot is in none; let it in with https://discord.com/oauth2/authorize?client_id=9&");
    }

    private static List<Finding> findings(String guilds) throws IOException {
        HttpServer discord = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        discord.createContext("/users/@me/guilds", exchange -> {
            byte[] body = guilds.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        discord.start();
        try {
            String url = "http://127.0.0.1:" + discord.getAddress().getPort();
            return new ServerCheck(new DiscordApi(url, "token"), new ApplicationId(9)).run();
        } finally {
            discord.stop(0);
        }
    }
}
