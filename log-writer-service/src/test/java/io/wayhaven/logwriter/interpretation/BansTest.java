package io.wayhaven.logwriter.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Interpretation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BansTest {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String BANNED = "{'user':{'id':'70','username':'bob','discriminator':'0'}}";
    private static final String LISTED = "{'user':{'id':'70','username':'bob'},'reason':'spam'}";

    private Instant now = Scene.START;
    private final Scene scene = new Scene();

    @Test
    void theFirstListOnlySaysHowThingsAre() {
        assertThat(list(true, LISTED)).isEmpty();
        assertThat(pass(A_DAY).list(true, LISTED)).isEmpty();
    }

    @Test
    void whatAListSaysOtherwiseIsToldOnceTheAuditLogWasReadInVain() {
        list(true);
        assertThat(pass(A_DAY).list(true, LISTED)).isEmpty();
        assertThat(pass(Duration.ofSeconds(20)).audited(now.minusSeconds(21))).isEmpty();

        var told = audited(now.minusSeconds(10));

        assertThat(told).extracting(Scene::sentence).containsExactly("Someone banned bob: “spam”");
        assertThat(told).extracting(Draft::confidence).containsExactly(Confidence.UNKNOWN);
        assertThat(told.getFirst().fields()).containsKeys("note", "after", "before");
        assertThat(audited(now)).isEmpty();
        assertThat(pass(A_DAY).list(true, LISTED)).isEmpty();
    }

    @Test
    void whoIsMissingInAListIsBannedNoMore() {
        list(true);
        scene.after("GUILD_BAN_ADD", BANNED);

        pass(A_DAY).list(true);

        assertThat(audited(now)).extracting(Scene::sentence).containsExactly("Someone lifted the ban of user 70");
    }

    @Test
    void aPieceSaysNothingOfIdsBeyondIt() {
        list(true);
        scene.after("GUILD_BAN_ADD", BANNED);
        pass(A_DAY);

        scene.read(
                "wayhaven.bans_read", "{'at':'%s','after':'0','up_to':'60','audited':true,'bans':[]}".formatted(now));
        scene.read(
                "wayhaven.bans_read",
                "{'at':'%s','after':'70','complete':true,'audited':true,'bans':[]}".formatted(now));

        assertThat(audited(now)).isEmpty();
    }

    @Test
    void whereTheAuditLogIsNotReadTheListTellsAtOnceAndALateEventNothing() {
        list(false);

        assertThat(pass(A_DAY).list(false, LISTED)).hasSize(1);
        assertThat(scene.drafts("GUILD_BAN_ADD", BANNED)).isEmpty();
        scene.after("GUILD_BAN_REMOVE", BANNED);
        assertThat(scene.drafts("GUILD_BAN_ADD", BANNED)).hasSize(1);
    }

    @Test
    void anEventOrTheAuditLogTellsWhatTheListMadeDoubtful() {
        list(true);
        pass(A_DAY).list(true, LISTED);
        assertThat(scene.drafts("GUILD_BAN_ADD", BANNED)).hasSize(1);
        assertThat(audited(now)).isEmpty();

        pass(A_DAY).list(true);
        assertThat(entry(23, now.minusSeconds(60)).unlessTold()).hasSize(1);
        assertThat(audited(now)).isEmpty();
    }

    @Test
    void theAuditLogTellsNothingThatTheListHasTold() {
        list(false);
        pass(A_DAY).list(false, LISTED);

        assertThat(entry(22, now.minusSeconds(3600)).unlessTold()).isEmpty();
        assertThat(entry(22, now.plusSeconds(3600)).unlessTold()).hasSize(1);
    }

    @Test
    void aListThatIsHardlyNewerThanAnEventIsNotBelieved() {
        list(true);
        pass(A_DAY);
        scene.after("GUILD_BAN_ADD", BANNED);

        pass(Duration.ofSeconds(30)).list(true);

        assertThat(audited(now)).isEmpty();
    }

    @Test
    void afterAnAbsenceAListIsAFirstOneAgain() {
        list(true);
        pass(A_DAY).list(true, LISTED);
        scene.after("GUILD_DELETE", "{'id':'1'}");

        assertThat(audited(now)).isEmpty();
        assertThat(pass(A_DAY).list(true, LISTED)).isEmpty();
        assertThat(audited(now)).isEmpty();
    }

    private BansTest pass(Duration time) {
        now = now.plus(time);
        scene.wait(time);
        return this;
    }

    private List<Draft> list(boolean audited, String... bans) {
        return scene.drafts(
                "wayhaven.bans_read",
                "{'at':'%s','after':'0','complete':true,'audited':%s,'bans':[%s]}"
                        .formatted(now, audited, String.join(",", bans)));
    }

    private List<Draft> audited(Instant upTo) {
        return scene.drafts("wayhaven.audit_read", "{'at':'%s'}".formatted(upTo));
    }

    private Interpretation entry(int action, Instant at) {
        var id = (at.toEpochMilli() - 1_420_070_400_000L) << 22;
        return scene.read(
                "wayhaven.audit_entry",
                "{'id':'%d','action_type':%d,'user_id':'80','target_id':'70'}".formatted(id, action));
    }
}
