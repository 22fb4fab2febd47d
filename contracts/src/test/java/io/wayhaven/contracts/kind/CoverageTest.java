package io.wayhaven.contracts.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that Discord documents is without a kind by oversight. */
class CoverageTest {

    static Stream<Class<?>> tables() {
        return Stream.of(
                MessageKinds.class,
                ReactionKinds.class,
                PollKinds.class,
                MemberKinds.class,
                ModerationKinds.class,
                RoleKinds.class,
                ChannelKinds.class,
                ThreadKinds.class,
                VoiceKinds.class,
                StageKinds.class,
                ScheduledEventKinds.class,
                InviteKinds.class,
                ExpressionKinds.class,
                AutomodKinds.class,
                IntegrationKinds.class,
                GuildKinds.class,
                CommandKinds.class,
                NetworkKinds.class,
                OwnKinds.class,
                UnknownKinds.class);
    }

    @Test
    void everyDispatchTellsAKindOrIsSilentForAReason() {
        var told = new TreeSet<String>();
        Kinds.all().forEach(kind -> told.addAll(kind.dispatches()));
        var silent = SilentDispatches.all().keySet();

        assertThat(told).doesNotContainAnyElementsOf(silent);
        told.addAll(silent);
        assertThat(told).containsExactlyInAnyOrderElementsOf(DiscordDocumentation.dispatches());
    }

    @Test
    void everyAuditLogEventExplainsAKind() {
        assertThat(AuditAction.values())
                .allSatisfy(action -> assertThat(Kinds.ofAuditAction(action.number()))
                        .isNotEmpty()
                        .doesNotContain(UnknownKinds.AUDIT_ENTRY));
    }

    @Test
    void auditActionsAreDiscords() {
        assertThat(AuditAction.values())
                .hasSize(69)
                .extracting(action -> action.number() + " " + action.name())
                .containsExactlyElementsOf(DiscordDocumentation.auditLogEvents());
        assertThat(AuditAction.of(72)).contains(AuditAction.MESSAGE_DELETE);
        assertThat(AuditAction.of(2)).isEmpty();
    }

    @Test
    void permissionsAreDiscords() {
        assertThat(Permission.values())
                .extracting(permission -> permission.bit() + " " + permission.name())
                .containsExactlyElementsOf(DiscordDocumentation.permissions());
    }

    @Test
    void intentsAreDiscordsAndBringItsDispatches() {
        var documented = DiscordDocumentation.intents().stream()
                .map(line -> Set.of(line.split(" ")))
                .toList();

        assertThat(Intent.values()).extracting(CoverageTest::everythingOf).containsExactlyElementsOf(documented);
    }

    @Test
    void everyFamilyHasKinds() {
        assertThat(Kinds.all()).extracting(EventKind::family).contains(Family.values());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyConstantIsInTheCatalogue(Class<?> table) {
        var constants = Arrays.stream(table.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(CoverageTest::value)
                .toList();

        assertThat(constants).isNotEmpty();
        assertThat(Kinds.all()).containsAll(constants);
    }

    @Test
    void idsLabelsIconsAndSentencesAreUnique() {
        assertThat(Kinds.all()).extracting(EventKind::id).doesNotHaveDuplicates();
        assertThat(Kinds.all()).extracting(EventKind::label).doesNotHaveDuplicates();
        assertThat(Kinds.all()).extracting(EventKind::icon).doesNotHaveDuplicates();
        assertThat(Kinds.all()).extracting(kind -> kind.sentence().text()).doesNotHaveDuplicates();
    }

    @Test
    void whatHasAnActorAndAnAuditLogEntryHasItsReason() {
        assertThat(Kinds.all())
                .filteredOn(kind -> kind.sentence().placeholders().contains(Placeholder.REASON))
                .allMatch(kind -> kind.actorFromAuditLog() || kind.equals(UnknownKinds.AUDIT_ENTRY));
    }

    @Test
    void onlyWhatWayhavenTellsHasNoSource() {
        assertThat(Kinds.all())
                .filteredOn(kind -> kind.dispatches().isEmpty())
                .containsExactlyElementsOf(Stream.of(NetworkKinds.all(), OwnKinds.all(), List.of(UnknownKinds.DISPATCH))
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void whatWayhavenTellsIsToldApartFromWhatDiscordDoes() {
        assertThat(Stream.concat(NetworkKinds.all().stream(), OwnKinds.all().stream()))
                .allMatch(kind -> kind.id().startsWith("wayhaven."));
    }

    private static Set<String> everythingOf(Intent intent) {
        var words = new LinkedHashSet<>(List.of(Integer.toString(intent.bit()), intent.name()));
        words.addAll(intent.dispatches());
        return words;
    }

    private static EventKind value(Field field) {
        try {
            return (EventKind) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
