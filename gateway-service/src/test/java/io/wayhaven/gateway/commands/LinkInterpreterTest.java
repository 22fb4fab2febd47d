package io.wayhaven.gateway.commands;

import static io.wayhaven.contracts.link.LinkAction.BAN;
import static io.wayhaven.contracts.link.LinkAction.KICK;
import static io.wayhaven.contracts.link.LinkAction.MUTE;
import static io.wayhaven.contracts.link.LinkAction.TIMEOUT;
import static io.wayhaven.contracts.link.LinkAction.UNBAN;
import static io.wayhaven.contracts.link.LinkAction.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.AcceptChild;
import io.wayhaven.contracts.command.DeclineChild;
import io.wayhaven.contracts.command.ExplainSync;
import io.wayhaven.contracts.command.ForceSync;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.ProtectUser;
import io.wayhaven.contracts.command.RemoveChild;
import io.wayhaven.contracts.command.RequestLink;
import io.wayhaven.contracts.command.ShowDashboard;
import io.wayhaven.contracts.command.ShowSyncStatus;
import io.wayhaven.contracts.command.TestConnection;
import io.wayhaven.contracts.command.Unlink;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.gateway.settings.AdminRoles;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkInterpreterTest {

    private static final GuildId OTHER = GuildId.of("41771983423143937");

    private final CommandInterpreter interpreter = new CommandInterpreter(
            new TokenSeal("bot-token"),
            new AdminRoles(),
            URI.create("https://discord.com/api/v10"),
            Set::of,
            new EditsPage(URI.create("https://log.example.org/")));

    @Test
    void offersEverythingBothWaysUnlessToldOtherwise() {
        assertThat(offered(Map.of())).isEqualTo(LinkTerms.USUAL);
        assertThat(offered(Map.of("relationship-type", "monitor")))
                .isEqualTo(new LinkTerms(LinkType.MONITOR, LinkMode.MAIN_ONLY, LinkTerms.EVERY_ACTION));
        assertThat(offered(Map.of("relationship-type", "backup", "actions", "ban-only")))
                .isEqualTo(new LinkTerms(LinkType.BACKUP, LinkMode.MAIN_ONLY, Set.of(BAN, UNBAN)));
    }

    @Test
    void asksToFollowAMainServer() {
        assertThat(requested(Map.of("mode", "MAIN_ONLY")))
                .isEqualTo(new LinkTerms(LinkType.SYNC, LinkMode.MAIN_ONLY, LinkTerms.EVERY_ACTION));
        assertThat(requested(Map.of("mode", "BIDIRECTIONAL", "relationship-type", "sync")))
                .isEqualTo(LinkTerms.USUAL);
        assertThat(requested(Map.of("mode", "MAIN_ONLY", "relationship-type", "backup")))
                .isEqualTo(new LinkTerms(LinkType.BACKUP, LinkMode.MAIN_ONLY, LinkTerms.EVERY_ACTION));
    }

    @Test
    void knowsThePresets() {
        assertThat(actions("all")).isEqualTo(LinkTerms.EVERY_ACTION);
        assertThat(actions("ban-only")).containsExactly(BAN, UNBAN);
        assertThat(actions("light")).containsExactly(KICK, MUTE, WARN);
        assertThat(actions("Heavy")).containsExactly(BAN, UNBAN, TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kick, timeout", "[\"kick\",\"timeout\"]", "TIMEOUT kick", "kick;timeout,"})
    void readsListsOfActions(String text) {
        assertThat(actions(text)).containsExactly(KICK, TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "[]", ",", "ban, hug", "ban-kick"})
    void namesTheRemedyForOtherActions(String text) {
        assertThat(rejected("setup add-child", Map.of("actions", text)))
                .contains("option actions", "ban-only", "timeout");
    }

    @Test
    void refusesTermsThatMeanNothing() {
        assertThat(rejected("guildlink", Map.of("mode", "BIDIRECTIONAL", "relationship-type", "monitor")))
                .contains("monitor", "MAIN_ONLY");
        assertThat(rejected("guildlink", Map.of())).contains("option mode");
        assertThat(rejected("setup add-child", Map.of("relationship-type", "friends")))
                .contains("option relationship-type");
    }

    @Test
    void readsAnswersAndEnds() {
        assertThat(accepted("setup accept-child", Map.of()))
                .isInstanceOfSatisfying(
                        AcceptChild.class, yes -> assertThat(yes.child()).isEqualTo(OTHER));
        assertThat(accepted("setup decline-child", Map.of()))
                .isInstanceOfSatisfying(
                        DeclineChild.class, no -> assertThat(no.child()).isEqualTo(OTHER));
        assertThat(accepted("setup remove-child", Map.of()))
                .isInstanceOfSatisfying(
                        RemoveChild.class, end -> assertThat(end.child()).isEqualTo(OTHER));
        assertThat(accepted("config unlink", Map.of()))
                .isInstanceOfSatisfying(
                        Unlink.class, end -> assertThat(end.other()).isEqualTo(OTHER));
    }

    @Test
    void readsWhatIsAskedOfTheNetwork() {
        assertThat(accepted("setup test-connection", Map.of()))
                .isInstanceOfSatisfying(
                        TestConnection.class, test -> assertThat(test.other()).isEqualTo(OTHER));
        assertThat(accepted("setup dashboard", Map.of())).isInstanceOf(ShowDashboard.class);
        assertThat(accepted("syncstatus", Map.of())).isInstanceOf(ShowSyncStatus.class);
        assertThat(accepted("sync explain", Map.of("case", "42")))
                .isInstanceOfSatisfying(
                        ExplainSync.class,
                        asked -> assertThat(asked.caseNumber()).isEqualTo(42));
        assertThat(accepted("sync explain", Map.of("user", Interactions.TARGET)))
                .isInstanceOfSatisfying(
                        ExplainSync.class, asked -> assertThat(asked.user()).hasToString(Interactions.TARGET));
        assertThat(accepted("forcesync", Map.of("user", Interactions.TARGET))).isInstanceOf(ForceSync.class);
        assertThat(accepted("config protect", Map.of("user", Interactions.TARGET, "mode", "add")))
                .isInstanceOfSatisfying(
                        ProtectUser.class, order -> assertThat(order.shielded()).isTrue());
        assertThat(rejected("config protect", Map.of("user", Interactions.TARGET)))
                .contains("option mode");
        assertThat(rejected("sync explain", Map.of())).contains("case and user");
        assertThat(rejected("sync explain", Map.of("case", "first"))).contains("option case");
    }

    @Test
    void everyActionHasAPresetOrAName() {
        assertThat(LinkAction.values())
                .allSatisfy(action -> assertThat(actions(action.key())).contains(action));
    }

    private Set<LinkAction> actions(String text) {
        return offered(Map.of("actions", text)).actions();
    }

    private LinkTerms offered(Map<String, String> options) {
        var terms = ((ProposeLink) accepted("setup add-child", options)).terms();
        assertThat(terms).isNotNull();
        return terms;
    }

    private LinkTerms requested(Map<String, String> options) {
        return ((RequestLink) accepted("guildlink", options)).terms();
    }

    private ModerationCommand accepted(String command, Map<String, String> options) {
        return ((Reading.Accepted) read(command, options)).command();
    }

    private String rejected(String command, Map<String, String> options) {
        return ((Reading.Rejected) read(command, options)).answer();
    }

    private Reading read(String command, Map<String, String> options) {
        var given = new HashMap<>(options);
        given.put("guild-id", OTHER.toString());
        return interpreter.read(Interactions.of(command, given));
    }
}
