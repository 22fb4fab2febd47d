package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.action.AuditTiming;
import io.wayhaven.simulator.fault.AuditOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditIT {

    private Scene scene;

    @BeforeEach
    void start() {
        scene = Scene.usual();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private String target() {
        return "'target':'" + scene.members("Member").getFirst() + "'";
    }

    private String say(String channel, String author, String content) {
        return scene.act("message", "'user':'" + author + "','channel':'" + channel + "','content':'" + content + "'")
                .path("message")
                .asText();
    }

    private void delete(String channel, String message, String by) {
        scene.act("delete", "'user':'" + by + "','channel':'" + channel + "','message':'" + message + "'");
    }

    @Test
    void tellsAfterTheEventsUnlessSaidOtherwise() {
        scene.act("ban", target());
        assertThat(scene.typesUpTo("GUILD_AUDIT_LOG_ENTRY_CREATE"))
                .endsWith("GUILD_BAN_ADD", "GUILD_MEMBER_REMOVE", "GUILD_AUDIT_LOG_ENTRY_CREATE");
    }

    @Test
    void tellsEarlyLateOrNever() {
        scene.http.post("/faults", "{'fault':'audit','order':'early','count':1}");
        scene.http.post("/faults", "{'fault':'audit','order':'late','millis':200,'action':23}");
        scene.http.post("/faults", "{'fault':'audit','order':'missing','action':20}");
        scene.act("ban", target());
        assertThat(scene.typesUpTo("GUILD_BAN_ADD")).endsWith("GUILD_AUDIT_LOG_ENTRY_CREATE", "GUILD_BAN_ADD");
        String banned = scene.auditLog(22).path(0).path("target_id").asText();
        scene.act("unban", "'target':'" + banned + "'");
        scene.act("kick", target());
        scene.act("typing", "");
        assertThat(scene.typesUpTo("GUILD_AUDIT_LOG_ENTRY_CREATE"))
                .contains("GUILD_BAN_REMOVE", "GUILD_MEMBER_REMOVE", "TYPING_START");
        assertThat(scene.auditLog(23)).hasSize(1);
        assertThat(scene.auditLog(20)).hasSize(1);
    }

    @Test
    void optionsSayWhenEntriesAreTold() {
        var early = AuditTiming.defaults().withOrder(AuditOrder.EARLY, Duration.ZERO, 1);
        try (Scene other = new Scene(SimulatorOptions.defaults().withAudit(early))) {
            other.act("kick", "'target':'" + other.members("Member").getFirst() + "'");
            List<String> types = other.typesUpTo("GUILD_MEMBER_REMOVE");
            assertThat(types).endsWith("GUILD_AUDIT_LOG_ENTRY_CREATE", "GUILD_MEMBER_REMOVE");
        }
    }

    @Test
    void countsUpDeletionsByOneModeratorOfOneAuthorInOneChannel() {
        String general = scene.channel("general");
        String help = scene.channel("help");
        List<String> authors = scene.members("Member");
        String moderator = scene.members("Moderator").getFirst();
        for (int index = 0; index < 3; index++) {
            delete(general, say(general, authors.get(0), "x" + index), moderator);
        }
        delete(general, say(general, authors.get(1), "other author"), moderator);
        delete(help, say(help, authors.get(0), "other channel"), moderator);
        delete(general, say(general, authors.get(0), "the first again"), moderator);

        JsonNode log = scene.auditLog(72);
        assertThat(log).hasSize(3);
        assertThat(log.path(2).at("/options/count").asText()).isEqualTo("4");
        assertThat(log.path(2).at("/options/channel_id").asText()).isEqualTo(general);
        assertThat(log.path(2).path("target_id").asText()).isEqualTo(authors.get(0));
        for (int index = 0; index < 3; index++) {
            assertThat(scene.audit(72).at("/options/count").asText()).isEqualTo("1");
        }
        scene.act("typing", "");
        assertThat(scene.typesUpTo("TYPING_START")).doesNotContain("GUILD_AUDIT_LOG_ENTRY_CREATE");
    }

    @Test
    void leavesNoEntryForOnesOwnDeletionsAndSingleOnesByBots() {
        String general = scene.channel("general");
        String author = scene.members("Member").getFirst();
        delete(general, say(general, author, "mine"), author);
        String other = say(general, author, "theirs");
        assertThat(scene.http
                        .rest("DELETE", "/channels/" + general + "/messages/" + other)
                        .status())
                .isEqualTo(204);
        assertThat(scene.auditLog(72)).isEmpty();
    }

    @Test
    void countsUpMovesAndDisconnections() {
        List<String> members = scene.members("Member").subList(0, 3);
        String study = scene.channel("Study hall");
        members.forEach(user -> scene.act("voice_join", "'user':'" + user + "','channel':'Lounge'"));
        members.forEach(user -> scene.act("voice_move", "'target':'" + user + "','channel':'" + study + "'"));
        members.forEach(user -> scene.act("voice_disconnect", "'target':'" + user + "'"));
        JsonNode moved = scene.auditLog(26);
        assertThat(moved).hasSize(1);
        assertThat(moved.at("/0/options/count").asText()).isEqualTo("3");
        assertThat(moved.at("/0/options/channel_id").asText()).isEqualTo(study);
        assertThat(moved.at("/0/target_id").isNull()).isTrue();
        assertThat(scene.auditLog(27).at("/0/options/count").asText()).isEqualTo("3");
        assertThat(scene.audit(26).at("/options/count").asText()).isEqualTo("1");
        assertThat(scene.audit(27).at("/options/count").asText()).isEqualTo("1");
    }

    @Test
    void pagesAndFiltersTheLog() {
        List<String> members = scene.members("Member").subList(0, 4);
        members.forEach(user -> scene.act("kick", "'target':'" + user + "'"));
        String log = "/guilds/" + scene.guild + "/audit-logs";
        JsonNode all = scene.http.rest("GET", log + "?user_id=" + scene.owner).body();
        assertThat(all.path("audit_log_entries")).hasSize(4);
        assertThat(all.path("users")).hasSize(5);
        String newest = all.at("/audit_log_entries/0/id").asText();
        String oldest = all.at("/audit_log_entries/3/id").asText();
        assertThat(scene.http
                        .rest("GET", log + "?limit=2&before=" + newest)
                        .body()
                        .path("audit_log_entries"))
                .hasSize(2);
        JsonNode after = scene.http.rest("GET", log + "?after=" + oldest).body().path("audit_log_entries");
        assertThat(after.path(2).path("id").asText()).isEqualTo(newest);
        assertThat(scene.http.rest("GET", log + "?limit=101").code()).isEqualTo(50_035);
        scene.http.control("PATCH", "/guilds/" + scene.guild, "{'botPermissions':1024}");
        assertThat(scene.http.rest("GET", log).code()).isEqualTo(50_013);
    }

    @Test
    void theLogComesWithWhatItReferences() {
        scene.act("webhook_create", "'channel':'general','fields':{'name':'Log'}");
        scene.act("integration_create", "'fields':{'name':'Clock'}");
        scene.act("thread_create", "'channel':'general','fields':{'name':'Ideas'}");
        JsonNode log =
                scene.http.rest("GET", "/guilds/" + scene.guild + "/audit-logs").body();
        assertThat(log.path("webhooks")).hasSize(1);
        assertThat(log.path("integrations")).hasSize(1);
        assertThat(log.at("/threads/0/name").asText()).isEqualTo("Ideas");
    }

    @Test
    void prunesWithOneEntry() {
        String role = memberRole();
        int pruned = scene.act("prune", "'days':7,'roles':['" + role + "']")
                .path("pruned")
                .asInt();
        assertThat(pruned).isGreaterThan(30);
        JsonNode entry = scene.audit(21);
        assertThat(entry.at("/options/members_removed").asInt()).isEqualTo(pruned);
        assertThat(entry.path("target_id").isNull()).isTrue();
        assertThat(scene.auditLog(20)).isEmpty();
    }

    private String memberRole() {
        for (JsonNode role : scene.http.get("/guilds/" + scene.guild).path("roles")) {
            if (role.path("name").asText().equals("Member")) {
                return role.path("id").asText();
            }
        }
        throw new AssertionError("no such role");
    }

    @Test
    void losesAndReordersDispatches() {
        scene.http.post("/faults", "{'fault':'lose','type':'TYPING_START','count':1}");
        scene.http.post("/faults", "{'fault':'reorder','type':'MESSAGE_CREATE','millis':200,'count':1}");
        scene.act("typing", "");
        scene.act("message", "'content':'late'");
        scene.act("message", "'content':'soon'");
        assertThat(scene.event("MESSAGE_CREATE").path("content").asText()).isEqualTo("soon");
        assertThat(scene.event("MESSAGE_CREATE").path("content").asText()).isEqualTo("late");
        JsonNode events = scene.http.get("/events");
        assertThat(events.at("/lost/TYPING_START").asInt()).isEqualTo(1);
        assertThat(events.path("events").findValuesAsText("type")).doesNotContain("TYPING_START");
    }
}
