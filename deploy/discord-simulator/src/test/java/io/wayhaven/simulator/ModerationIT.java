package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.gateway.Intents;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModerationIT {

    private static final int BAN_ADD = 22;

    private DiscordSimulator simulator;
    private Http http;
    private JsonNode guild;
    private String guildId;

    @BeforeEach
    void start() {
        simulator = DiscordSimulator.start(SimulatorOptions.defaults());
        http = new Http(simulator);
        guildId = http.get("/guilds").path(0).path("id").asText();
        guild = http.get("/guilds/" + guildId);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String roleId(String name) {
        for (JsonNode role : guild.path("roles")) {
            if (role.path("name").asText().equals(name)) {
                return role.path("id").asText();
            }
        }
        throw new AssertionError("no role " + name);
    }

    private List<String> membersWith(String role) {
        String id = roleId(role);
        return Stream.iterate(0, index -> index < guild.path("members").size(), index -> index + 1)
                .map(guild.path("members")::get)
                .filter(member -> member.path("roles").toString().contains(id))
                .map(member -> member.at("/user/id").asText())
                .toList();
    }

    private String ordinary() {
        return membersWith("Member").getFirst();
    }

    private String bans() {
        return "/guilds/" + guildId + "/bans/";
    }

    @Test
    void bansWithEventAuditEntryAndLedger() {
        String target = ordinary();
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            client.identify(simulator.token(), GatewayClient.ALL_INTENTS);
            client.nextEvent("READY");

            Http.Answer banned = http.rest(
                    "PUT",
                    bans() + target,
                    "{'delete_message_seconds':60}",
                    "X-Audit-Log-Reason",
                    "ra%C3%AFd%20%E2%82%AC");

            assertThat(banned.status()).isEqualTo(204);
            List<JsonNode> events = client.upTo("GUILD_AUDIT_LOG_ENTRY_CREATE");
            assertThat(events)
                    .extracting(event -> event.path("t").asText())
                    .contains("GUILD_BAN_ADD", "GUILD_MEMBER_REMOVE");
            JsonNode entry = events.getLast().path("d");
            assertThat(entry.path("action_type").asInt()).isEqualTo(BAN_ADD);
            assertThat(entry.path("target_id").asText()).isEqualTo(target);
            assertThat(entry.path("reason").asText()).isEqualTo("raïd €");
            assertThat(entry.path("user_id").asText())
                    .isEqualTo(http.rest("GET", "/users/@me").body().path("id").asText());
        }
        JsonNode call = http.get("/ledger").at("/calls/0");
        assertThat(call.path("route").asText()).isEqualTo("/guilds/:guild/bans/:user");
        assertThat(call.path("method").asText()).isEqualTo("PUT");
        assertThat(call.path("reason").asText()).isEqualTo("raïd €");
        assertThat(call.at("/body/delete_message_seconds").asInt()).isEqualTo(60);
        assertThat(call.path("identity").asText()).isEqualTo("bot");
        assertThat(http.get("/guilds/" + guildId + "/bans")).hasSize(1);
        JsonNode log = http.rest("GET", "/guilds/" + guildId + "/audit-logs?action_type=22")
                .body();
        assertThat(log.path("audit_log_entries")).hasSize(1);
        assertThat(log.path("users")).hasSize(2);
    }

    @Test
    void aSecondBanChangesNothing() {
        String target = ordinary();
        http.rest("PUT", bans() + target);
        assertThat(http.rest("PUT", bans() + target).status()).isEqualTo(204);
        assertThat(http.get("/guilds/" + guildId + "/audit-log")).hasSize(1);
    }

    @Test
    void findsListsAndLiftsBans() {
        List<String> targets = membersWith("Member").subList(0, 3);
        targets.forEach(target -> http.rest("PUT", bans() + target));
        assertThat(http.rest("GET", bans() + targets.get(0)).status()).isEqualTo(200);
        JsonNode page = http.rest("GET", "/guilds/" + guildId + "/bans?limit=2&after=" + targets.get(0))
                .body();
        assertThat(page).hasSize(2);
        assertThat(http.rest("DELETE", bans() + targets.get(0)).status()).isEqualTo(204);
        Http.Answer again = http.rest("DELETE", bans() + targets.get(0));
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.code()).isEqualTo(10_026);
        assertThat(http.rest("GET", bans() + targets.get(0)).code()).isEqualTo(10_026);
    }

    @Test
    void flagsBanOptionsInTheQuery() {
        http.rest("PUT", bans() + ordinary() + "?delete_message_seconds=60");
        assertThat(http.get("/ledger").at("/calls/0/query_form").asBoolean()).isTrue();
    }

    @Test
    void refusesWithDiscordsCodes() {
        String owner = guild.path("owner_id").asText();
        assertThat(http.rest("PUT", bans() + owner).code()).isEqualTo(50_013);
        assertThat(http.rest("PUT", bans() + membersWith("Admin").getFirst()).code())
                .isEqualTo(50_013);
        assertThat(http.rest("PUT", bans() + "1234567890").code()).isEqualTo(10_013);
        assertThat(http.rest("PUT", "/guilds/1/bans/2").code()).isEqualTo(10_004);
        assertThat(http.rest("PUT", bans() + ordinary(), "{'delete_message_seconds':604801}")
                        .code())
                .isEqualTo(50_035);
        assertThat(http.rest("PUT", bans() + "nobody").code()).isEqualTo(50_035);
        assertThat(http.rest("DELETE", "/guilds/" + guildId + "/members/1234567890")
                        .code())
                .isEqualTo(10_013);
        assertThat(http.restWithoutToken("GET", "/users/@me", "")
                        .body()
                        .path("message")
                        .asText())
                .isEqualTo("401: Unauthorized");
        assertThat(http.get("/ledger").path("rejected").path("403").asInt()).isEqualTo(2);
        assertThat(http.get("/ledger").path("calls")).isEmpty();
    }

    @Test
    void losesItsRightsWhenTheyAreTakenFromTheBot() {
        http.control("PATCH", "/guilds/" + guildId, "{'botPermissions':1024}");
        assertThat(http.rest("PUT", bans() + ordinary()).code()).isEqualTo(50_013);
        assertThat(http.rest("GET", "/guilds/" + guildId + "/audit-logs").code())
                .isEqualTo(50_013);
    }

    @Test
    void bansInBulkAndTellsWhoFailed() {
        List<String> targets = membersWith("Member");
        String owner = guild.path("owner_id").asText();
        String ids = "['" + targets.get(0) + "','" + targets.get(1) + "','" + owner + "']";
        JsonNode answer = http.rest("POST", "/guilds/" + guildId + "/bulk-ban", "{'user_ids':" + ids + "}")
                .body();
        assertThat(answer.path("banned_users")).hasSize(2);
        assertThat(answer.at("/failed_users/0").asText()).isEqualTo(owner);
        assertThat(http.rest("POST", "/guilds/" + guildId + "/bulk-ban", "{'user_ids':" + ids + "}")
                        .code())
                .isEqualTo(500_000);
    }

    @Test
    void timesOutKicksAndChangesRoles() {
        String target = ordinary();
        String member = "/guilds/" + guildId + "/members/" + target;
        String until = Instant.now().plusSeconds(600).toString();
        JsonNode changed = http.rest("PATCH", member, "{'communication_disabled_until':'" + until + "','nick':'quiet'}")
                .body();
        assertThat(changed.path("nick").asText()).isEqualTo("quiet");
        assertThat(changed.path("communication_disabled_until").isTextual()).isTrue();
        String tooLong = Instant.now().plusSeconds(30L * 86_400).toString();
        assertThat(http.rest("PATCH", member, "{'communication_disabled_until':'" + tooLong + "'}")
                        .code())
                .isEqualTo(50_035);
        assertThat(http.rest("PUT", member + "/roles/" + roleId("Helper")).status())
                .isEqualTo(204);
        assertThat(http.rest("PUT", member + "/roles/" + roleId("Admin")).code())
                .isEqualTo(50_013);
        assertThat(http.rest("DELETE", member).status()).isEqualTo(204);
        assertThat(http.rest("GET", member).code()).isEqualTo(10_007);
    }

    @Test
    void timesOutNeitherOwnersNorAdministrators() {
        String until = Instant.now().plusSeconds(600).toString();
        String body = "{'communication_disabled_until':'" + until + "'}";
        http.control("PATCH", "/guilds/" + guildId, "{'botRolePosition':9}");
        for (String target :
                List.of(guild.path("owner_id").asText(), membersWith("Admin").getFirst())) {
            Http.Answer refused = http.rest("PATCH", "/guilds/" + guildId + "/members/" + target, body);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo(50_013);
        }
    }

    @Test
    void aTimeoutEndsWhenItsTimeHasPassed() {
        String target = ordinary();
        http.post("/act", "{'guild':'" + guildId + "','action':'timeout','target':'" + target + "','seconds':3600}");
        String say = "{'guild':'" + guildId + "','user':'" + target + "','action':'message','content':'hi'}";
        assertThat(http.control("POST", "/act", say).status()).isEqualTo(403);
        http.post("/clock", "{'advanceSeconds':3601}");
        assertThat(http.control("POST", "/act", say).status()).isEqualTo(200);
    }

    @Test
    void peopleActUnderTheSameRules() {
        String moderator = membersWith("Moderator").getFirst();
        String target = ordinary();
        http.post(
                "/act",
                "{'guild':'" + guildId + "','user':'" + moderator + "','action':'ban','target':'" + target
                        + "','reason':'spam'}");
        JsonNode entry = http.get("/guilds/" + guildId + "/audit-log").path(0);
        assertThat(entry.path("user_id").asText()).isEqualTo(moderator);
        Http.Answer refused = http.control(
                "POST",
                "/act",
                "{'guild':'" + guildId + "','user':'" + membersWith("Member").get(1) + "','action':'ban','target':'"
                        + moderator + "'}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(http.get("/ledger").path("calls")).isEmpty();
    }

    @Test
    void auditEntriesNeedTheIntentAndContentIsBlanked() {
        try (GatewayClient client = GatewayClient.open(simulator.gatewayUrl())) {
            client.identify(simulator.token(), Intents.GUILDS | Intents.GUILD_MESSAGES);
            client.nextEvent("READY");
            http.rest("PUT", bans() + ordinary());
            http.post("/act", "{'guild':'" + guildId + "','action':'message','content':'secret'}");
            List<JsonNode> events = client.upTo("MESSAGE_CREATE");
            assertThat(events)
                    .noneMatch(event -> event.path("t").asText().startsWith("GUILD_AUDIT")
                            || event.path("t").asText().startsWith("GUILD_BAN"));
            assertThat(events.getLast().at("/d/content").asText()).isEmpty();
        }
    }

    @Test
    void postsEditsAndDeletesMessages() {
        String channel = guild.path("channels").get(1).path("id").asText();
        String messages = "/channels/" + channel + "/messages";
        JsonNode sent = http.rest("POST", messages, "{'content':'hi','nonce':'n1','enforce_nonce':true}")
                .body();
        JsonNode again = http.rest("POST", messages, "{'content':'hi','nonce':'n1','enforce_nonce':true}")
                .body();
        assertThat(again.path("id")).isEqualTo(sent.path("id"));
        assertThat(http.rest("POST", messages, "{}").code()).isEqualTo(50_006);
        assertThat(http.rest("POST", messages, "{'content':'" + "x".repeat(2_001) + "'}")
                        .code())
                .isEqualTo(50_035);
        String one = messages + "/" + sent.path("id").asText();
        assertThat(http.rest("PATCH", one, "{'content':'changed'}")
                        .body()
                        .path("content")
                        .asText())
                .isEqualTo("changed");
        assertThat(http.rest("GET", messages).body()).hasSize(1);
        assertThat(http.rest("DELETE", one).status()).isEqualTo(204);
        assertThat(http.rest("GET", one).code()).isEqualTo(10_008);
    }
}
