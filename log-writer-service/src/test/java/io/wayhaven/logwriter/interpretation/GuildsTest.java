package io.wayhaven.logwriter.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuildsTest {

    private static final String OVERWRITES = "{'id':'50','name':'general','permission_overwrites':[%s]}";

    @Test
    void aKnownGuildIsNoNews() {
        var guild = "{'name':'Club','joined_at':'2020-01-01T00:00:00Z'}";

        assertThat(new Scene().drafts("GUILD_CREATE", guild)).isEmpty();
        assertThat(new Scene().after("GUILD_CREATE", guild).drafts("GUILD_CREATE", guild))
                .isEmpty();
    }

    @Test
    void anOutageOfAGuildIsAGap() {
        var guild = "{'name':'Club','joined_at':'2020-01-01T00:00:00Z'}";
        var scene = new Scene().after("GUILD_CREATE", guild).after("GUILD_DELETE", "{'unavailable':true}");
        scene.wait(Duration.ofMinutes(5));
        assertThat(scene.drafts("GUILD_DELETE", "{'unavailable':true}")).isEmpty();
        scene.wait(Duration.ofMinutes(5));

        assertThat(scene.drafts("GUILD_CREATE", "{'unavailable':true}")).isEmpty();
        var back = scene.drafts("GUILD_CREATE", guild);

        assertThat(back).extracting(draft -> draft.kind().id()).containsExactly("guild.available", "wayhaven.gap");
        assertThat(back.getLast().fields())
                .containsEntry("since", new Value.Moment(Scene.START))
                .containsEntry("until", new Value.Moment(Scene.START.plus(Duration.ofMinutes(10))));
        assertThat(Scene.sentence(back.getLast()))
                .startsWith("The log has a gap since ")
                .contains("outage");
        assertThat(scene.drafts("GUILD_CREATE", guild)).isEmpty();
    }

    @Test
    void everyMemberOfAGuildIsRememberedOnce() {
        var guild = JsonNodeFactory.instance.objectNode().put("name", "Club");
        var members = guild.putArray("members");
        for (var id = 1; id <= 20_000; id++) {
            members.addObject().putObject("user").put("id", Integer.toString(id));
        }

        assertThat(new Scene().read("GUILD_CREATE", guild.toString()).changes())
                .filteredOn(change -> change.key().type() == SnapshotType.MEMBER)
                .hasSize(20_000);
    }

    @Test
    void theGuildItselfIsRememberedWithoutItsLists() {
        var scene = new Scene().after("GUILD_CREATE", "{'name':'Club','channels':[{'id':'50'}],'members':[]}");

        assertThat(scene.remembered(SnapshotType.GUILD, Scene.GUILD)).isEqualTo(Scene.node("{'name':'Club'}"));
        assertThat(scene.remembered(SnapshotType.CHANNEL, 50)).isNotNull();
    }

    @Test
    void settingsAreToldFromWhatToWhat() {
        var update = new Scene()
                .after("GUILD_CREATE", "{'name':'Club','verification_level':1,'afk_timeout':300}")
                .draft("GUILD_UPDATE", "{'name':'Club','verification_level':3,'afk_timeout':3600}");

        assertThat(update.changes())
                .containsExactly(
                        Change.of("verification_level", new Value.Text("low"), new Value.Text("high")),
                        Change.of("afk_timeout", new Value.Text("5 minutes"), new Value.Text("1 hour")));
    }

    @Test
    void permissionsAreToldByName() {
        var update = new Scene()
                .after("CHANNEL_CREATE", OVERWRITES.formatted("{'id':'30','type':0,'allow':'1024','deny':'0'}"))
                .draft("CHANNEL_UPDATE", OVERWRITES.formatted("{'id':'30','type':0,'allow':'0','deny':'3072'}"));

        assertThat(update.changes())
                .containsExactly(
                        Change.of("View Channels", new Value.Text("allowed"), new Value.Text("denied")),
                        Change.of("Send Messages", null, new Value.Text("denied")));
    }

    @Test
    void permissionsOfRolesBeyondKnownBitsAreHarmless() {
        var scene = new Scene().after("GUILD_ROLE_CREATE", "{'role':{'id':'30','name':'R','permissions':'0'}}");

        assertThat(scene.draft(
                                "GUILD_ROLE_UPDATE",
                                "{'role':{'id':'30','name':'R','permissions':'%s'}}".formatted("9".repeat(40)))
                        .kind()
                        .id())
                .isEqualTo("role.permissions");
    }

    @Test
    void whatWasNeverSeenIsSaidToBe() {
        var update = new Scene().draft("GUILD_ROLE_UPDATE", "{'role':{'id':'30','name':'R'}}");

        assertThat(update.fields()).containsEntry("note", Unseen.NOTE);
        assertThat(update.changes()).isEmpty();
    }

    @Test
    void secretsOfWebhooksAreNotTold() {
        var draft = new Scene()
                .draft(
                        "GUILD_AUDIT_LOG_ENTRY_CREATE",
                        "{'action_type':50,'target_id':'68','changes':[{'key':'token','new_value':'s3cret'},"
                                + "{'key':'name','new_value':'Feed'}]}");

        assertThat(draft.toString()).contains("Feed").doesNotContain("s3cret");
    }

    @Test
    void anEntryReadOverRestMeansWhatAPushedOneMeans() {
        var kick = "{'guild_id':'41771983423143937','action_type':20,'user_id':'80','target_id':'70','reason':'spam'}";

        assertThat(new Scene().sentences("wayhaven.audit_entry", kick))
                .isEqualTo(new Scene().sentences("GUILD_AUDIT_LOG_ENTRY_CREATE", kick))
                .containsExactly("user 80 kicked user 70: “spam”");
    }
}
