package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of event that a guild's people can bring about, with its audit entry. */
class PeopleIT {

    private Scene scene;

    @BeforeEach
    void start() {
        scene = Scene.usual();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    /** Acts, and waits for the event it must bring about. @return what the event carries */
    private JsonNode brings(String type, String action, String further) {
        scene.act(action, further);
        return scene.event(type);
    }

    /** Creates, changes and deletes; each with its event and its entry. @return the event of the creation */
    private JsonNode lifeOf(String kind, String create, String update, String type, int firstAudit) {
        JsonNode made = scene.act(kind + "_create", create);
        JsonNode created = scene.event(type.contains("*") ? type.replace("*", "CREATE") : type);
        JsonNode entry = scene.audit(firstAudit);
        assertThat(entry.path("user_id").asText()).isEqualTo(scene.owner);
        assertThat(entry.path("changes")).isNotEmpty();
        String id = "'id':'" + made.path("id").asText() + "'";
        scene.act(kind + "_update", id + ",'fields':" + update);
        assertThat(scene.event(type.contains("*") ? type.replace("*", "UPDATE") : type)
                        .isObject())
                .isTrue();
        assertThat(scene.audit(firstAudit + 1).at("/changes/0/old_value").isMissingNode())
                .isFalse();
        scene.act(kind + "_delete", id);
        assertThat(scene.event(type.contains("*") ? type.replace("*", "DELETE") : type)
                        .isObject())
                .isTrue();
        scene.audit(firstAudit + 2);
        return created;
    }

    @Test
    void expressionsEventsRulesAndIntegrationsComeChangeAndGo() {
        assertThat(lifeOf("emoji", "'fields':{'name':'fox'}", "{'name':'wolf'}", "GUILD_EMOJIS_UPDATE", 60)
                        .at("/emojis/0/name")
                        .asText())
                .isEqualTo("fox");
        lifeOf("sticker", "'fields':{'name':'fox','tags':'x'}", "{'name':'wolf'}", "GUILD_STICKERS_UPDATE", 90);
        lifeOf("soundboard_sound", "'fields':{'name':'horn'}", "{'name':'bell'}", "GUILD_SOUNDBOARD_SOUND_*", 130);
        lifeOf(
                "scheduled_event",
                "'fields':{'name':'Quiz','scheduled_start_time':'2030-01-01T20:00:00Z','entity_type':3}",
                "{'status':2}",
                "GUILD_SCHEDULED_EVENT_*",
                100);
        lifeOf("auto_moderation_rule", "'fields':" + rule(""), "{'enabled':false}", "AUTO_MODERATION_RULE_*", 140);
        lifeOf("integration", "'fields':{'name':'Clock'}", "{'enabled':false}", "INTEGRATION_*", 80);
        lifeOf("webhook", "'channel':'general','fields':{'name':'Log'}", "{'name':'New'}", "WEBHOOKS_UPDATE", 50);
        scene.act("channel_create", "'fields':{'name':'stage','type':13}");
        JsonNode stage = lifeOf(
                "stage_instance",
                "'channel':'stage','fields':{'topic':'Talk'}",
                "{'topic':'More'}",
                "STAGE_INSTANCE_*",
                83);
        assertThat(stage.path("channel_id").asText()).isEqualTo(scene.channel("stage"));
        scene.act("onboarding_create", "");
        scene.audit(166);
        scene.act("home_settings_create", "");
        scene.audit(190);
        String prompt = scene.act("onboarding_prompt_create", "'fields':{'title':'Who?'}")
                .path("id")
                .asText();
        scene.audit(163);
        scene.act("onboarding_prompt_delete", "'id':'" + prompt + "'");
        scene.audit(165);
    }

    private static String rule(String more) {
        return "{'name':'Words','event_type':1,'trigger_type':1,'enabled':true,"
                + "'trigger_metadata':{'keyword_filter':['spam*']},'actions':[{'type':1}" + more + "]}";
    }

    @Test
    void channelsOverwritesStatusAndThreads() {
        String created = scene.act("channel_create", "'fields':{'name':'news','topic':'t'}")
                .path("id")
                .asText();
        assertThat(scene.event("CHANNEL_CREATE").path("id").asText()).isEqualTo(created);
        assertThat(scene.audit(10).path("target_id").asText()).isEqualTo(created);
        scene.act("channel_update", "'channel':'news','fields':{'topic':'new','rate_limit_per_user':5}");
        assertThat(scene.event("CHANNEL_UPDATE").path("topic").asText()).isEqualTo("new");
        assertThat(scene.audit(11).path("changes")).hasSize(2);
        String member = scene.members("Member").getFirst();
        String overwrite = "'channel':'news','id':'" + member + "'";
        scene.act("overwrite_set", overwrite + ",'fields':{'type':1,'deny':'2048'}");
        assertThat(scene.audit(13).at("/options/type").asText()).isEqualTo("1");
        scene.act("overwrite_set", overwrite + ",'fields':{'type':1,'deny':'1024'}");
        scene.audit(14);
        scene.act("overwrite_delete", overwrite);
        scene.audit(15);

        String thread = scene.act("thread_create", "'channel':'news','user':'" + member + "','fields':{'name':'Ideas'}")
                .path("id")
                .asText();
        assertThat(scene.event("THREAD_CREATE").path("newly_created").asBoolean())
                .isTrue();
        assertThat(scene.event("THREAD_MEMBERS_UPDATE")
                        .at("/added_members/0/user_id")
                        .asText())
                .isEqualTo(member);
        scene.audit(110);
        scene.act("thread_add", "'channel':'Ideas'");
        assertThat(scene.event("THREAD_MEMBERS_UPDATE").path("member_count").asInt())
                .isEqualTo(2);
        scene.act("message", "'channel':'Ideas','content':'in the thread'");
        assertThat(scene.event("MESSAGE_CREATE").path("channel_id").asText()).isEqualTo(thread);
        scene.act("thread_update", "'channel':'Ideas','fields':{'archived':true}");
        scene.audit(111);
        scene.act("message", "'channel':'Ideas','content':'opens it'");
        assertThat(scene.event("THREAD_UPDATE").at("/thread_metadata/archived").asBoolean())
                .isFalse();
        scene.act("thread_update", "'channel':'Ideas','fields':{'archived':true,'locked':true}");
        assertThat(scene.event("THREAD_UPDATE").at("/thread_metadata/locked").asBoolean())
                .isTrue();
        assertThat(scene.audit(111).path("changes")).hasSize(2);
        assertThat(scene.http
                        .rest("PATCH", "/channels/" + thread, "{'name':'x'}")
                        .code())
                .isEqualTo(50_083);
        scene.act("thread_delete", "'channel':'Ideas'");
        assertThat(scene.event("THREAD_DELETE").path("parent_id").asText()).isEqualTo(created);
        scene.audit(112);
        scene.act("channel_delete", "'channel':'news'");
        assertThat(scene.event("CHANNEL_DELETE").path("id").asText()).isEqualTo(created);
        scene.audit(12);
        scene.act("voice_status", "'channel':'Lounge','status':'Tea'");
        assertThat(scene.event("VOICE_CHANNEL_STATUS_UPDATE").path("status").asText())
                .isEqualTo("Tea");
        assertThat(scene.audit(192).at("/options/status").asText()).isEqualTo("Tea");
        scene.act("voice_status", "'channel':'Lounge'");
        scene.audit(193);
    }

    @Test
    void rolesGuildCommandsAndInterest() {
        scene.act("role_create", "'fields':{'name':'Artist','color':255}");
        assertThat(scene.event("GUILD_ROLE_CREATE").at("/role/name").asText()).isEqualTo("Artist");
        scene.audit(30);
        scene.act("role_update", "'role':'Artist','fields':{'permissions':'2048','mentionable':true}");
        assertThat(scene.event("GUILD_ROLE_UPDATE").at("/role/mentionable").asBoolean())
                .isTrue();
        scene.audit(31);
        scene.act("role_delete", "'role':'Artist'");
        scene.event("GUILD_ROLE_DELETE");
        scene.audit(32);
        assertThat(brings("GUILD_UPDATE", "guild_update", "'fields':{'name':'Renamed','afk_timeout':60}")
                        .path("name")
                        .asText())
                .isEqualTo("Renamed");
        assertThat(scene.audit(1).path("changes")).hasSize(2);
        scene.act("command_permissions", "'command':'5','permissions':[{'id':'6','type':1,'permission':false}]");
        assertThat(scene.event("APPLICATION_COMMAND_PERMISSIONS_UPDATE")
                        .path("id")
                        .asText())
                .isEqualTo("5");
        assertThat(scene.audit(121).at("/changes/0/key").asText()).isEqualTo("6");
        String event = scene.act(
                        "scheduled_event_create",
                        "'fields':{'name':'Quiz','scheduled_start_time':'2030-01-01T20:00:00Z','entity_type':3}")
                .path("id")
                .asText();
        brings("GUILD_SCHEDULED_EVENT_USER_ADD", "event_interest", "'id':'" + event + "'");
        brings("GUILD_SCHEDULED_EVENT_USER_REMOVE", "event_interest", "'id':'" + event + "','on':false");
    }

    @Test
    void invitesCountTheirUsesAndEnd() {
        String code = scene.act("invite_create", "'channel':'general','fields':{'max_uses':2}")
                .path("id")
                .asText();
        JsonNode made = scene.event("INVITE_CREATE");
        assertThat(made.path("code").asText()).isEqualTo(code);
        assertThat(made.at("/inviter/id").asText()).isEqualTo(scene.owner);
        assertThat(scene.audit(40).path("target_id").isNull()).isTrue();
        String first = scene.http.post("/users", "{}").path("id").asText();
        brings("GUILD_MEMBER_ADD", "invite_join", "'user':'" + first + "','code':'" + code + "'");
        String invites = "/guilds/" + scene.guild + "/invites";
        assertThat(scene.http.rest("GET", invites).body().at("/0/uses").asInt()).isEqualTo(1);
        String second = scene.http.post("/users", "{}").path("id").asText();
        scene.act("invite_join", "'user':'" + second + "','code':'" + code + "'");
        assertThat(scene.typesUpTo("GUILD_MEMBER_ADD")).containsExactly("INVITE_DELETE", "GUILD_MEMBER_ADD");
        assertThat(scene.http.rest("GET", invites).body()).isEmpty();
        assertThat(scene.refused("invite_join", "'user':'" + first + "','code':'" + code + "'")
                        .body()
                        .path("code")
                        .asInt())
                .isEqualTo(10_006);
    }

    @Test
    void theOwnAddressOfAGuildCountsItsUsesToo() {
        String address = "/guilds/" + scene.guild + "/vanity-url";
        assertThat(scene.http.rest("GET", address).body().path("code").isNull()).isTrue();
        brings("GUILD_UPDATE", "guild_update", "'fields':{'vanity_url_code':'home'}");
        String user = scene.http.post("/users", "{}").path("id").asText();
        brings("GUILD_MEMBER_ADD", "invite_join", "'user':'" + user + "','code':'home'");

        JsonNode shown = scene.http.rest("GET", address).body();

        assertThat(shown.path("code").asText()).isEqualTo("home");
        assertThat(shown.path("uses").asInt()).isEqualTo(1);
    }

    @Test
    void autoModerationBlocksAlertsAndTimesOut() {
        String log = scene.channel("mod-log");
        scene.act(
                "auto_moderation_rule_create",
                "'fields':"
                        + rule(",{'type':2,'metadata':{'channel_id':'" + log
                                + "'}},{'type':3,'metadata':{'duration_seconds':60}}"));
        String author = scene.members("Member").getFirst();
        Http.Answer refused = scene.refused("message", "'user':'" + author + "','content':'buy spammy things'");
        assertThat(refused.body().path("code").asInt()).isEqualTo(200_000);
        JsonNode hit = scene.event("AUTO_MODERATION_ACTION_EXECUTION");
        assertThat(hit.path("matched_keyword").asText()).isEqualTo("spam*");
        JsonNode entry = scene.audit(143);
        assertThat(entry.path("target_id").asText()).isEqualTo(author);
        assertThat(entry.path("user_id").isNull()).isTrue();
        assertThat(scene.event("MESSAGE_CREATE").path("channel_id").asText()).isEqualTo(log);
        scene.audit(144);
        assertThat(scene.event("GUILD_MEMBER_UPDATE")
                        .path("communication_disabled_until")
                        .isNull())
                .isFalse();
        scene.audit(145);
    }

    @Test
    void membersLookAndSpeakOtherwise() {
        String member = scene.members("Member").getFirst();
        String self = "'user':'" + member + "'";
        assertThat(brings("GUILD_MEMBER_UPDATE", "profile", self + ",'fields':{'global_name':'Nova','avatar':'aa'}")
                        .at("/user/global_name")
                        .asText())
                .isEqualTo("Nova");
        assertThat(brings("GUILD_MEMBER_UPDATE", "guild_avatar", self + ",'avatar':'bb'")
                        .path("avatar")
                        .asText())
                .isEqualTo("bb");
        assertThat(brings("GUILD_MEMBER_UPDATE", "boost", self)
                        .path("premium_since")
                        .isNull())
                .isFalse();
        assertThat(scene.event("GUILD_UPDATE")
                        .path("premium_subscription_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(brings("PRESENCE_UPDATE", "presence", self + ",'status':'idle'")
                        .path("status")
                        .asText())
                .isEqualTo("idle");
        String newcomer = scene.http.post("/users", "{}").path("id").asText();
        assertThat(brings("GUILD_MEMBER_ADD", "join", "'user':'" + newcomer + "','pending':true")
                        .path("pending")
                        .asBoolean())
                .isTrue();
        assertThat(brings("GUILD_MEMBER_UPDATE", "pass_screening", "'user':'" + newcomer + "'")
                        .path("pending")
                        .asBoolean())
                .isFalse();
        scene.act("voice_join", self);
        scene.event("VOICE_CHANNEL_START_TIME_UPDATE");
        assertThat(brings("VOICE_STATE_UPDATE", "voice_stream", self)
                        .path("self_stream")
                        .asBoolean())
                .isTrue();
        assertThat(brings("VOICE_STATE_UPDATE", "voice_mute", "'target':'" + member + "'")
                        .path("mute")
                        .asBoolean())
                .isTrue();
        assertThat(scene.audit(24).at("/changes/0/key").asText()).isEqualTo("mute");
        brings("GUILD_MEMBER_ADD", "bot_add", "'name':'Clock'");
        scene.audit(28);
    }

    @Test
    void reactionsPinsAndPolls() {
        String member = scene.members("Member").getFirst();
        String message = scene.act(
                        "message",
                        "'content':'Vote','poll':{'question':{'text':'Tea?'},'answers':[{'poll_media':{'text':'Yes'}}]}")
                .path("message")
                .asText();
        String on = "'message':'" + message + "'";
        String self = on + ",'user':'" + member + "'";
        assertThat(scene.event("MESSAGE_CREATE").at("/poll/answers/0/answer_id").asInt())
                .isEqualTo(1);
        brings("MESSAGE_POLL_VOTE_ADD", "poll_vote", self);
        brings("MESSAGE_POLL_VOTE_REMOVE", "poll_vote", self + ",'on':false");
        assertThat(brings("MESSAGE_UPDATE", "poll_end", on)
                        .at("/poll/results/is_finalized")
                        .asBoolean())
                .isTrue();
        assertThat(scene.event("MESSAGE_CREATE").at("/embeds/0/type").asText()).isEqualTo("poll_result");
        assertThat(brings("MESSAGE_REACTION_ADD", "react", self + ",'emoji':'fox:77'")
                        .at("/emoji/id")
                        .asText())
                .isEqualTo("77");
        brings("MESSAGE_REACTION_REMOVE", "unreact", on + ",'emoji':'fox:77','target':'" + member + "'");
        scene.act("react", self);
        brings("MESSAGE_REACTION_REMOVE_EMOJI", "reactions_clear_emoji", on);
        scene.act("react", self);
        brings("MESSAGE_REACTION_REMOVE_ALL", "reactions_clear", on);
        brings("CHANNEL_PINS_UPDATE", "pin", on);
        assertThat(scene.event("MESSAGE_CREATE").path("type").asInt()).isEqualTo(6);
        assertThat(scene.audit(74).at("/options/message_id").asText()).isEqualTo(message);
        brings("CHANNEL_PINS_UPDATE", "unpin", on);
        scene.audit(75);
    }

    @Test
    void peopleMayOnlyDoWhatTheirRolesAllow() {
        String member = "'user':'" + scene.members("Member").getFirst() + "'";
        for (String action :
                List.of("channel_create", "role_create", "guild_update", "prune", "webhook_create", "emoji_create")) {
            String fields = ",'channel':'general','fields':{'name':'nope'}";
            assertThat(scene.refused(action, member + fields)
                            .body()
                            .path("code")
                            .asInt())
                    .as(action)
                    .isEqualTo(50_013);
        }
        assertThat(scene.refused("emoji_create", "'fields':{'name':'x'}")
                        .body()
                        .at("/errors/name/_errors/0/code")
                        .asText())
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(scene.refused("role_delete", "'role':'nowhere'")
                        .body()
                        .path("code")
                        .asInt())
                .isEqualTo(10_011);
        assertThat(scene.refused("dance", "").status()).isEqualTo(400);
    }

    @Test
    void theBotChangesTheSameThingsByRest() {
        String guild = "/guilds/" + scene.guild;
        String role = scene.http
                .rest("POST", guild + "/roles", "{'name':'Made'}")
                .body()
                .path("id")
                .asText();
        scene.event("GUILD_ROLE_CREATE");
        assertThat(scene.http
                        .rest("PATCH", guild + "/roles/" + role, "{'hoist':true}")
                        .status())
                .isEqualTo(200);
        assertThat(scene.http.rest("DELETE", guild + "/roles/" + role).status()).isEqualTo(204);
        Http.Answer channel =
                scene.http.rest("POST", guild + "/channels", "{'name':'made'}", "X-Audit-Log-Reason", "why");
        assertThat(channel.status()).isEqualTo(201);
        assertThat(scene.audit(10).path("reason").asText()).isEqualTo("why");
        String path = "/channels/" + channel.body().path("id").asText();
        assertThat(scene.http
                        .rest("POST", path + "/threads", "{'name':'T','type':11}")
                        .status())
                .isEqualTo(201);
        assertThat(scene.http.rest("GET", guild + "/threads/active").body().path("threads"))
                .hasSize(1);
        assertThat(scene.http
                        .rest("PUT", path + "/permissions/" + scene.owner, "{'type':1,'deny':'2048'}")
                        .status())
                .isEqualTo(204);
        String invite = scene.http
                .rest("POST", path + "/invites", "{}")
                .body()
                .path("code")
                .asText();
        assertThat(scene.http.rest("DELETE", "/invites/" + invite).status()).isEqualTo(200);
        assertThat(scene.http.rest("DELETE", path).status()).isEqualTo(200);
        scene.event("CHANNEL_DELETE");
        assertThat(scene.http
                        .rest("GET", guild + "/prune?days=30")
                        .body()
                        .path("pruned")
                        .isInt())
                .isTrue();
        Http.Answer emoji = scene.http.rest("POST", guild + "/emojis", "{'name':'fox'}");
        assertThat(scene.http.rest("GET", guild + "/emojis").body()).hasSize(1);
        assertThat(scene.http.rest("GET", guild + "/emojis/1").code()).isEqualTo(10_014);
        assertThat(emoji.status()).isEqualTo(201);
    }
}
