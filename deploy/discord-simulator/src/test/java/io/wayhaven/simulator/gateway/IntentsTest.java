package io.wayhaven.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import org.junit.jupiter.api.Test;

class IntentsTest {

    private static final long BOT = 42;

    @Test
    void letThroughOnlyWhatTheyCover() {
        assertThat(Intents.letThrough(Intents.GUILD_MESSAGES, "MESSAGE_CREATE")).isTrue();
        assertThat(Intents.letThrough(Intents.GUILDS, "MESSAGE_CREATE")).isFalse();
        assertThat(Intents.letThrough(Intents.GUILD_MODERATION, "GUILD_BAN_ADD"))
                .isTrue();
        assertThat(Intents.letThrough(Intents.GUILDS, "GUILD_MEMBER_ADD")).isFalse();
    }

    @Test
    void alwaysLetThroughWhatNoIntentCovers() {
        assertThat(Intents.letThrough(0, "INTERACTION_CREATE")).isTrue();
        assertThat(Intents.letThrough(0, "VOICE_SERVER_UPDATE")).isTrue();
    }

    @Test
    void showInTheFlagsOfTheApplication() {
        assertThat(Intents.applicationFlags(Intents.PRIVILEGED)).isEqualTo(1 << 13 | 1 << 15 | 1 << 19);
        assertThat(Intents.applicationFlags(0)).isZero();
    }

    private static ObjectNode message(String author) {
        ObjectNode d = Json.object().put("guild_id", "1").put("content", "hello");
        d.putObject("author").put("id", author);
        d.putArray("mentions");
        d.putArray("embeds").addObject();
        d.putObject("poll");
        return d;
    }

    @Test
    void contentIsGuardedButForOwnMessagesAndMentions() {
        assertThat(MessageContent.guards("MESSAGE_CREATE", message("7"), BOT)).isTrue();
        assertThat(MessageContent.guards("MESSAGE_CREATE", message("42"), BOT)).isFalse();
        ObjectNode mentioning = message("7");
        mentioning.withArray("mentions").addObject().put("id", "42");
        assertThat(MessageContent.guards("MESSAGE_UPDATE", mentioning, BOT)).isFalse();
    }

    @Test
    void blankingLeavesTheRestAndTheOriginalAlone() {
        ObjectNode d = message("7");
        ObjectNode blanked = MessageContent.blanked(d);
        assertThat(blanked.path("content").asText()).isEmpty();
        assertThat(blanked.path("embeds")).isEmpty();
        assertThat(blanked.has("poll")).isFalse();
        assertThat(blanked.path("author").path("id").asText()).isEqualTo("7");
        assertThat(d.path("content").asText()).isEqualTo("hello");
    }

    @Test
    void letsDirectMessagesThroughWithTheirIntent() {
        assertThat(Intents.letDirectThrough(Intents.GUILD_MESSAGES, "MESSAGE_CREATE"))
                .isFalse();
        assertThat(Intents.letDirectThrough(Intents.DIRECT_MESSAGES, "MESSAGE_CREATE"))
                .isTrue();
        assertThat(Intents.letDirectThrough(0, "USER_UPDATE")).isTrue();
    }
}
