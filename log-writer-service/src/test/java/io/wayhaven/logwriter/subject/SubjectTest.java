package io.wayhaven.logwriter.subject;

import static io.wayhaven.logwriter.subject.PayloadField.AUTHOR;
import static io.wayhaven.logwriter.subject.PayloadField.CHANNEL_ID;
import static io.wayhaven.logwriter.subject.PayloadField.CREATOR_ID;
import static io.wayhaven.logwriter.subject.PayloadField.ID;
import static io.wayhaven.logwriter.subject.PayloadField.INVITER;
import static io.wayhaven.logwriter.subject.PayloadField.MEMBER_USER;
import static io.wayhaven.logwriter.subject.PayloadField.OWNER_ID;
import static io.wayhaven.logwriter.subject.PayloadField.TARGET_ID;
import static io.wayhaven.logwriter.subject.PayloadField.USER;
import static io.wayhaven.logwriter.subject.PayloadField.USER_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SubjectTest {

    static Stream<Arguments> dispatches() {
        return Stream.of(
                arguments("MESSAGE_CREATE", Map.of(ID, 1L, CHANNEL_ID, 2L, AUTHOR, 3L), 2L, 3L),
                arguments("MESSAGE_DELETE", Map.of(ID, 1L, CHANNEL_ID, 2L), 2L, null),
                arguments("MESSAGE_REACTION_ADD", Map.of(USER_ID, 3L, CHANNEL_ID, 2L, MEMBER_USER, 3L), 2L, 3L),
                arguments("GUILD_BAN_ADD", Map.of(USER, 3L), null, 3L),
                arguments("GUILD_MEMBER_UPDATE", Map.of(USER, 3L), null, 3L),
                arguments("VOICE_STATE_UPDATE", Map.of(CHANNEL_ID, 2L, USER_ID, 3L), 2L, 3L),
                arguments("INTERACTION_CREATE", Map.of(ID, 1L, CHANNEL_ID, 2L, MEMBER_USER, 3L), 2L, 3L),
                arguments("CHANNEL_UPDATE", Map.of(ID, 2L, OWNER_ID, 9L), 2L, null),
                arguments("THREAD_CREATE", Map.of(ID, 2L, OWNER_ID, 3L), 2L, 3L),
                arguments("THREAD_MEMBER_UPDATE", Map.of(ID, 2L, USER_ID, 3L), 2L, 3L),
                arguments("INVITE_CREATE", Map.of(CHANNEL_ID, 2L, INVITER, 3L), 2L, 3L),
                arguments("GUILD_SCHEDULED_EVENT_CREATE", Map.of(ID, 1L, CHANNEL_ID, 2L, CREATOR_ID, 3L), 2L, 3L),
                arguments("GUILD_AUDIT_LOG_ENTRY_CREATE", Map.of(ID, 1L, USER_ID, 3L, TARGET_ID, 4L), null, 3L),
                arguments("GUILD_AUDIT_LOG_ENTRY_CREATE", Map.of(ID, 1L, TARGET_ID, 4L), null, 4L),
                arguments("GUILD_CREATE", Map.of(ID, 1L, OWNER_ID, 3L), null, null),
                arguments("READY", Map.of(USER, 3L), null, null),
                arguments("SOMETHING_NEW", Map.of(CHANNEL_ID, 2L, USER_ID, 3L), 2L, 3L),
                arguments("wayhaven.gap", Map.of(), null, null));
    }

    @ParameterizedTest
    @MethodSource("dispatches")
    void namesChannelAndPerson(
            String type, Map<PayloadField, Long> ids, @Nullable Long channelId, @Nullable Long userId) {
        assertThat(Subject.of(type, ids)).isEqualTo(new Subject(channelId, userId));
    }
}
