package io.wayhaven.syncengine.echo;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.NOW;
import static io.wayhaven.syncengine.Samples.TROUBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.NativeActions;
import io.wayhaven.syncengine.echo.SeenAction.Witness;
import io.wayhaven.syncengine.punishment.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EchoVerdictsTest {

    private static final Evidence LINKED = new Evidence(true, true, NativeActions.EVERYBODY, null, false);
    private static final Evidence BLIND = new Evidence(true, false, NativeActions.EVERYBODY, null, false);

    @Test
    void theBotsOwnEntryIsAnEcho() {
        assertThat(Verdict.on(entry(Action.BAN, BOT), BOT, LINKED)).isEqualTo(new Verdict.Echo());
    }

    @Test
    void aModeratorsEntryIsACommand() {
        assertThat(Verdict.on(entry(Action.BAN, MODERATOR), BOT, LINKED))
                .isInstanceOfSatisfying(Verdict.Native.class, found -> {
                    var ban = (Ban) found.command();
                    assertThat(ban.context().origin()).isEqualTo(Origin.NATIVE);
                    assertThat(ban.target().user()).isEqualTo(TROUBLE);
                    assertThat(ban.reason()).isEqualTo("spam");
                });
    }

    @Test
    void aModeratorsEntryIsACommandEvenIfTheBotMadeSuchACall() {
        var evidence = new Evidence(true, true, NativeActions.EVERYBODY, null, true);

        assertThat(Verdict.on(entry(Action.UNBAN, MODERATOR), BOT, evidence))
                .isInstanceOfSatisfying(
                        Verdict.Native.class,
                        found -> assertThat(found.command()).isInstanceOf(Unban.class));
    }

    @Test
    void outsideTheNetworkNothingFollows() {
        assertThat(Verdict.on(
                        entry(Action.BAN, MODERATOR),
                        BOT,
                        new Evidence(false, true, NativeActions.EVERYBODY, null, false)))
                .isEqualTo(new Verdict.Ignored());
    }

    @Test
    void whereNobodysActionsSpreadNothingFollows() {
        var evidence = new Evidence(true, true, NativeActions.NOBODY, null, false);

        assertThat(Verdict.on(entry(Action.BAN, MODERATOR), BOT, evidence)).isEqualTo(new Verdict.Ignored());
    }

    @Test
    void theBanEventLeavesItToTheAuditLog() {
        assertThat(Verdict.on(event(Action.BAN), BOT, LINKED)).isEqualTo(new Verdict.Ignored());
    }

    @Test
    void withoutAuditLogTheBotsCallsTell() {
        assertThat(Verdict.on(event(Action.BAN), BOT, new Evidence(true, false, NativeActions.EVERYBODY, null, true)))
                .isEqualTo(new Verdict.Echo());
        assertThat(Verdict.on(event(Action.BAN), BOT, BLIND)).isInstanceOf(Verdict.Native.class);
    }

    @Test
    void anEntryWithoutAnActorIsJudgedByTheBotsCalls() {
        assertThat(Verdict.on(
                        seen(Witness.AUDIT_LOG, Action.BAN, null),
                        BOT,
                        new Evidence(true, true, NativeActions.EVERYBODY, null, true)))
                .isEqualTo(new Verdict.Echo());
        assertThat(Verdict.on(seen(Witness.AUDIT_LOG, Action.BAN, null), BOT, LINKED))
                .isInstanceOf(Verdict.Native.class);
    }

    @Test
    void callsAreAskedForOnlyWhereTheReportDoesNotTell() {
        assertThat(entry(Action.BAN, MODERATOR).anonymous(false)).isFalse();
        assertThat(seen(Witness.AUDIT_LOG, Action.BAN, null).anonymous(true)).isTrue();
        assertThat(event(Action.BAN).anonymous(true)).isFalse();
        assertThat(event(Action.BAN).anonymous(false)).isTrue();
    }

    private static SeenAction entry(Action action, UserId actor) {
        return seen(Witness.AUDIT_LOG, action, actor);
    }

    private static SeenAction event(Action action) {
        return seen(Witness.BAN_EVENT, action, null);
    }

    private static SeenAction seen(Witness witness, Action action, @Nullable UserId actor) {
        return new SeenAction(
                witness,
                new CommandId("c:1"),
                new GuildId(10),
                action,
                TROUBLE,
                "trouble",
                actor,
                "spam",
                null,
                null,
                NOW);
    }
}
