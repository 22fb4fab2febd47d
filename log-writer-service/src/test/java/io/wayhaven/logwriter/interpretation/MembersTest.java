package io.wayhaven.logwriter.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {

    /** An entry of 2026-11-21T12:00:00Z. */
    private static final String AT_NOON = Long.toString((Scene.START.toEpochMilli() - 1_420_070_400_000L) << 22);

    private static final String ROLE_GIVEN = """
            {'id':'%s','action_type':25,'user_id':'80','target_id':'70',
             'changes':[{'key':'$add','new_value':[{'id':'30','name':'Helpers'}]}]}""";

    private static final String BOB =
            "{'user':{'id':'70','username':'bob','discriminator':'0'},'roles':['31'],'nick':'B'}";

    private static final String CHANGED =
            "{'user':{'id':'70','username':'rob','discriminator':'0','avatar':'ff'},'roles':['30'],'nick':null}";

    @Test
    void oneEventTellsEverythingThatChanged() {
        var scene = new Scene()
                .after("GUILD_ROLE_CREATE", "{'role':{'id':'31','name':'Old'}}")
                .after("GUILD_MEMBER_ADD", BOB);

        var drafts = scene.drafts("GUILD_MEMBER_UPDATE", CHANGED);

        assertThat(drafts)
                .extracting(draft -> draft.kind().id())
                .containsExactly("member.nick", "member.roles", "user.rename", "user.avatar");
        assertThat(drafts.getFirst().changes()).containsExactly(Change.of("nick", new Value.Name("B"), null));
        assertThat(drafts.get(1).fields())
                .containsEntry("added", new Value.Several(List.of(new Value.Role(30, null))))
                .containsEntry("removed", new Value.Several(List.of(new Value.Role(31, "Old"))));
    }

    @Test
    void aRoleChangeAsksForTheEntryAboutThisMember() {
        var scene = new Scene().after("GUILD_MEMBER_ADD", BOB);

        var query = scene.drafts("GUILD_MEMBER_UPDATE", CHANGED).get(1).attribution();

        assertThat(query).isNotNull();
        assertThat(query.actions()).containsExactly(AuditAction.MEMBER_ROLE_UPDATE);
        assertThat(query.targetId()).isEqualTo(70);
    }

    @Test
    void anUpdateThatChangesNothingIsNoEntry() {
        assertThat(new Scene().after("GUILD_MEMBER_ADD", BOB).drafts("GUILD_MEMBER_UPDATE", BOB))
                .isEmpty();
    }

    @Test
    void partialUpdatesForgetNothing() {
        var scene = new Scene().after("GUILD_MEMBER_ADD", BOB);

        assertThat(scene.drafts("GUILD_MEMBER_UPDATE", "{'user':{'id':'70'}}")).isEmpty();
        assertThat(scene.sentences("GUILD_MEMBER_UPDATE", "{'user':{'id':'70','username':'bob'},'nick':'C'}"))
                .containsExactly("Someone changed the nickname of bob from B to C");
    }

    @Test
    void ofAMemberSeenForTheFirstTimeTheAuditLogTells() {
        var scene = new Scene().after("GUILD_MEMBER_UPDATE", CHANGED);

        assertThat(scene.sentences("GUILD_AUDIT_LOG_ENTRY_CREATE", ROLE_GIVEN.formatted(AT_NOON)))
                .containsExactly("user 80 changed the roles of rob, gave @Helpers");
    }

    @Test
    void soItDoesWhenItComesFirst() {
        var scene = new Scene();

        assertThat(scene.drafts("GUILD_AUDIT_LOG_ENTRY_CREATE", ROLE_GIVEN.formatted(AT_NOON)))
                .hasSize(1);
        assertThat(scene.drafts("GUILD_MEMBER_UPDATE", CHANGED)).isEmpty();
    }

    @Test
    void ofAKnownMemberTheAuditLogOnlyExplains() {
        var scene = new Scene()
                .wait(Duration.ofHours(-1))
                .after("GUILD_MEMBER_UPDATE", BOB)
                .wait(Duration.ofHours(1));
        assertThat(scene.drafts("GUILD_MEMBER_UPDATE", CHANGED)).isNotEmpty();

        var interpretation = scene.read("GUILD_AUDIT_LOG_ENTRY_CREATE", ROLE_GIVEN.formatted(AT_NOON));

        assertThat(interpretation.drafts()).isEmpty();
        assertThat(interpretation.unlessTold())
                .extracting(draft -> draft.kind().id())
                .containsExactly("member.roles");
    }

    @Test
    void aTimeoutThatRanOutIsNotLifted() {
        var scene = new Scene()
                .after(
                        "GUILD_MEMBER_ADD",
                        "{'user':{'id':'70'},'communication_disabled_until':'2026-11-21T11:00:00Z'}");

        assertThat(scene.drafts("GUILD_MEMBER_UPDATE", "{'user':{'id':'70'},'communication_disabled_until':null}"))
                .isEmpty();
    }

    @Test
    void anUsedUpInviteIsPresumedToBeTheOne() {
        var scene = new Scene().after("INVITE_CREATE", invite("abc", 1)).after("INVITE_DELETE", "{'code':'abc'}");

        Draft join = scene.wait(Duration.ofSeconds(1)).draft("GUILD_MEMBER_ADD", BOB);
        Draft next = scene.draft("GUILD_MEMBER_ADD", "{'user':{'id':'71','username':'ann'}}");

        assertThat(join.fields()).containsEntry("invite", new Value.Name("abc"));
        assertThat(next.fields()).doesNotContainKey("invite");
    }

    @Test
    void noInviteIsNamedWhereSeveralWouldDo() {
        var scene = new Scene()
                .after("INVITE_CREATE", invite("abc", 1))
                .after("INVITE_CREATE", invite("def", 1))
                .after("INVITE_DELETE", "{'code':'abc'}")
                .after("INVITE_DELETE", "{'code':'def'}");

        assertThat(scene.draft("GUILD_MEMBER_ADD", BOB).fields()).doesNotContainKey("invite");
    }

    @Test
    void anInviteThatSomebodyDeletedExplainsNoJoin() {
        var scene = new Scene()
                .after("INVITE_CREATE", invite("abc", 1))
                .after("INVITE_DELETE", "{'code':'abc'}")
                .after(
                        "GUILD_AUDIT_LOG_ENTRY_CREATE",
                        "{'action_type':42,'user_id':'80','changes':[{'key':'code','old_value':'abc'}]}");

        assertThat(scene.draft("GUILD_MEMBER_ADD", BOB).fields()).doesNotContainKey("invite");
    }

    @Test
    void unlimitedOldAndLongGoneInvitesExplainNoJoin() {
        var unlimited = new Scene().after("INVITE_CREATE", invite("abc", 0)).after("INVITE_DELETE", "{'code':'abc'}");
        var longGone = new Scene()
                .after("INVITE_CREATE", invite("abc", 1))
                .after("INVITE_DELETE", "{'code':'abc'}")
                .wait(Duration.ofMinutes(1));
        var expired = new Scene()
                .after("INVITE_CREATE", invite("abc", 1))
                .wait(Duration.ofHours(2))
                .after("INVITE_DELETE", "{'code':'abc'}");

        for (var scene : List.of(unlimited, longGone, expired)) {
            assertThat(scene.draft("GUILD_MEMBER_ADD", BOB).fields()).doesNotContainKey("invite");
        }
    }

    private static String invite(String code, int uses) {
        return "{'code':'%s','max_uses':%d,'created_at':'2026-11-21T12:00:00Z','max_age':3600}".formatted(code, uses);
    }
}
