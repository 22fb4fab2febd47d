package io.wayhaven.contracts.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.DiagnoseSetup;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.delivery.Delivery;
import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.WarningIssued;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.Post;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.ModerationSettings;
import io.wayhaven.contracts.settings.SettingsMessage;
import io.wayhaven.contracts.shard.ShardCheckpoint;
import io.wayhaven.contracts.typing.Typing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records written by any version stay readable for ever. Golden files are added, never changed or removed. */
class GoldenFilesTest {

    static Stream<Arguments> everyType() {
        return families().flatMap(family -> family.types().keySet().stream().map(type -> Arguments.of(family, type)));
    }

    static Stream<Arguments> everyPermittedMessage() {
        return Stream.of(
                        Arguments.of(ModerationCommand.class, MessageFamilies.COMMANDS),
                        Arguments.of(ModerationFact.class, MessageFamilies.FACTS),
                        Arguments.of(Delivery.class, MessageFamilies.DELIVERIES),
                        Arguments.of(Post.class, MessageFamilies.POSTS),
                        Arguments.of(SettingsMessage.class, MessageFamilies.SETTINGS),
                        Arguments.of(Typing.class, MessageFamilies.TYPING))
                .flatMap(pair -> messages((Class<?>) pair.get()[0])
                        .filter(message -> !UnknownMessage.class.isAssignableFrom(message))
                        .map(message -> Arguments.of(message, pair.get()[1])));
    }

    static Stream<Arguments> everyPlainRecord() {
        return Stream.of(
                Arguments.of("diagnose-setup-with-refused-intents", DiagnoseSetup.class),
                Arguments.of("shard-checkpoint", ShardCheckpoint.class),
                Arguments.of("shard-checkpoint-with-intents", ShardCheckpoint.class),
                Arguments.of("delivery-gap", DeliveryGap.class),
                Arguments.of("delivery-gap-with-shard-count", DeliveryGap.class),
                Arguments.of("entry-post-that-replaces", EntryPost.class),
                Arguments.of("post-with-buttons", EntryPost.class),
                Arguments.of("guild-settings-with-safeguards", GuildSettings.class),
                Arguments.of("moderation-settings-with-staff", ModerationSettings.class),
                Arguments.of("moderation-settings-with-escalation", ModerationSettings.class),
                Arguments.of("moderation-settings-with-mute-overwrites", ModerationSettings.class),
                Arguments.of("set-mute-role-with-overwrites", SetMuteRole.class),
                Arguments.of("warn-with-evidence", Warn.class),
                Arguments.of("warning-issued-with-evidence", WarningIssued.class),
                Arguments.of("propose-link-with-terms", ProposeLink.class),
                Arguments.of("link-accepted-with-details", LinkAccepted.class));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyType")
    <T> void aGoldenFileDecodesAndComesOutByteForByte(MessageFamily<T> family, String type) {
        var golden = golden(type);

        var message = family.decode(type, golden);

        assertThat(family.typeOf(message)).isEqualTo(type);
        assertThat(family.encode(message)).asString().isEqualTo(new String(golden, UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPermittedMessage")
    void everyMessageHasARowInItsTable(Class<?> message, MessageFamily<?> family) {
        assertThat(family.types().values())
                .anySatisfy(row -> assertThat(row.equals(message)).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPlainRecord")
    void aPlainRecordComesOutByteForByte(String name, Class<?> type) throws IOException {
        var golden = golden("plain/" + name);

        var value = ContractsJson.mapper().readValue(golden, type);

        assertThat(ContractsJson.mapper().writeValueAsString(value)).isEqualTo(new String(golden, UTF_8));
    }

    @Test
    void theTablesAreNotEmpty() {
        assertThat(everyType()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(everyPermittedMessage()).hasSameSizeAs(everyType().toList());
    }

    private static Stream<MessageFamily<?>> families() {
        return Stream.of(
                MessageFamilies.COMMANDS,
                MessageFamilies.FACTS,
                MessageFamilies.DELIVERIES,
                MessageFamilies.POSTS,
                MessageFamilies.SETTINGS,
                MessageFamilies.TYPING);
    }

    private static Stream<Class<?>> messages(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(message -> message.isInterface() ? messages(message) : Stream.of(message));
    }

    private static byte[] golden(String type) {
        try (var file = GoldenFilesTest.class.getResourceAsStream("/golden/" + type + ".v1.json")) {
            assertThat(file).as("golden file of %s", type).isNotNull();
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
