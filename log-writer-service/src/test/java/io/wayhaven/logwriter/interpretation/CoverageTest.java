package io.wayhaven.logwriter.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.SilentDispatches;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageTest {

    static Stream<String> told() {
        return Kinds.all().stream()
                .map(EventKind::dispatches)
                .flatMap(Collection::stream)
                .distinct();
    }

    static Stream<String> all() {
        return Stream.concat(told(), SilentDispatches.all().keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyDispatchThatTellsAKindIsRead(String dispatch) {
        assertThat(Readers.of(event(dispatch))).isNotNull().isNotInstanceOf(UnknownReader.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void anEmptyPayloadIsNoMisfortune(String dispatch) {
        assertThat(new Scene().read(dispatch, "{}").changes())
                .allSatisfy(change -> assertThat(change.key()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPayloadThatIsNoObjectMeansNothing(String dispatch) {
        for (var payload : new String[] {"null", "[]", "\"text\"", "7"}) {
            var interpretation = new Scene().read(dispatch, payload);
            assertThat(interpretation.drafts()).isEmpty();
            assertThat(interpretation.changes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void aDecisionAboutAnAuditActionFitsTheCatalogue(AuditAction action) {
        assertThat(Kinds.ofAuditAction(action.number()))
                .contains(AuditDecisions.of(action).kind());
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyAuditActionHasADraft(AuditAction action) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("action_type", action.number())
                .put("user_id", "7")
                .put("target_id", "8")
                .put("id", "9");
        entry.putArray("changes").addObject().put("key", "nick").put("new_value", "Nelly");
        var interpretation = new Scene().read("GUILD_AUDIT_LOG_ENTRY_CREATE", entry.toString());

        var drafts = Stream.concat(interpretation.drafts().stream(), interpretation.unlessTold().stream());
        assertThat(drafts).hasSize(1);
    }

    @Test
    void onlyDispatchesAreUnknownEvents() {
        assertThat(new Scene().sentences("CAT_PURRED", "{'loud':true}"))
                .containsExactly("Discord sent an event of the unknown type CAT_PURRED");
        assertThat(new Scene().drafts("wayhaven.audit_read", "{'upTo':'1'}")).isEmpty();
    }

    private static DiscordEvent event(String dispatch) {
        return new DiscordEvent(
                new DiscordEventId(0, "session", 1),
                DiscordEvent.DISPATCH_PREFIX + dispatch,
                GuildId.of("1"),
                Scene.START,
                new byte[0]);
    }
}
