package io.wayhaven.gateway.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.gateway.capture.Dispatch;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private static final String GUILD = "41771983423143937";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"guild_id\" : \"41771983423143937\" ,\n\t\"content\":\"a \\\"quoted\\\" {brace} \\u00e9 \\\\\" }",
                "{\"content\":\"\uD83D\uDE00 caf\u00e9 \u202e\",\"n\":1.50e+10,\"big\":18446744073709551615}",
                "{\"a\":[[],[{}],{\"d\":{\"s\":5,\"t\":\"X\",\"op\":3}}],\"b\":null,\"c\":false}",
                "{\"d\":\"}\",\"nested\":{\"guild_id\":\"1\",\"token\":\"x\"}}",
                "[1, 2 ,3]",
                "null",
                "\"text\"",
                "17"
            })
    void cutsThePayloadOutByteForByte(String payload) throws IOException {
        for (var frame : new String[] {
            "{\"op\":0,\"s\":7,\"t\":\"SOMETHING_NEW\",\"d\":" + payload + "}",
            "{\"t\":\"SOMETHING_NEW\",\"s\":7,\"op\":0,\"d\":" + payload + "}",
            "{ \"d\" :\r\n " + payload + " , \"op\" : 0 , \"x\" : {\"d\":{}} , \"s\" : 7 , \"t\" : \"SOMETHING_NEW\" } "
        }) {
            var dispatch = dispatch(frame);
            assertThat(new String(dispatch.payload(), UTF_8)).isEqualTo(payload);
            assertThat(dispatch.type()).isEqualTo("SOMETHING_NEW");
            assertThat(dispatch.sequence()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void cutsLargePayloadsOutByteForByte(long seed) throws IOException {
        // Given text with every kind of character, longer than any buffer of the parser
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < 40_000; i++) {
            var point = random.nextInt(0x20, 0x2_0000);
            if (point != '"' && point != '\\' && !(point >= 0xD800 && point <= 0xDFFF)) {
                text.appendCodePoint(point);
            }
        }
        var payload = "{\"content\":\"" + text + "\",\"guild_id\":\"" + GUILD + "\"}";

        // When
        var dispatch = dispatch("{\"t\":\"MESSAGE_CREATE\",\"s\":1,\"op\":0,\"d\":" + payload + "}");

        // Then
        assertThat(dispatch.payload()).isEqualTo(payload.getBytes(UTF_8));
        assertThat(dispatch.guild()).isEqualTo(GuildId.of(GUILD));
    }

    @Test
    void takesTheGuildFromWhereThatDispatchHasIt() throws IOException {
        var guild = GuildId.of(GUILD);
        assertThat(guildOf("MESSAGE_CREATE", "{\"id\":\"1\",\"guild_id\":\"" + GUILD + "\"}"))
                .isEqualTo(guild);
        assertThat(guildOf("GUILD_CREATE", "{\"id\":\"" + GUILD + "\",\"channels\":[{\"id\":\"5\"}]}"))
                .isEqualTo(guild);
        assertThat(guildOf("GUILD_UPDATE", "{\"id\":\"" + GUILD + "\"}")).isEqualTo(guild);
        assertThat(guildOf("GUILD_DELETE", "{\"unavailable\":true,\"id\":\"" + GUILD + "\"}"))
                .isEqualTo(guild);
        assertThat(guildOf("MESSAGE_CREATE", "{\"id\":\"1\",\"guild_id\":null}"))
                .isNull();
        assertThat(guildOf("USER_UPDATE", "{\"id\":\"1\"}")).isNull();
        assertThat(guildOf("TYPING_START", "{\"member\":{\"guild_id\":\"" + GUILD + "\"}}"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token\":\"SECRET\",\"id\":\"1\",\"x\":\"y\"}",
                "{\"id\":\"1\",\"token\":\"SECRET\",\"x\":\"y\"}",
                "{\"id\":\"1\",\"x\":\"y\",\"token\":\"SECRET\"}",
                "{ \"id\" : \"1\" , \"x\":\"y\" ,\n\t\"token\" : \"SECRET\" \n}",
                "{ \"token\" : \"SEC\\\"RET\" , \"id\" : \"1\" , \"x\":\"y\" }"
            })
    void takesTheTokenOutOfInteractions(String payload) throws IOException {
        var event = (Frame.Event) read("{\"op\":0,\"s\":7,\"t\":\"INTERACTION_CREATE\",\"d\":" + payload + "}");
        var published = new String(event.dispatch().payload(), UTF_8);

        assertThat(published).doesNotContain("token", "SEC", "RET").contains("\"x\":\"y\"");
        assertThat(published.replaceAll("\\s", "")).isEqualTo("{\"id\":\"1\",\"x\":\"y\"}");
        assertThat(new String(event.secret(), UTF_8)).isEqualTo(payload);
    }

    @Test
    void takesTheTokenOutWhereItIsTheOnlyMember() throws IOException {
        assertThat(new String(
                        dispatch("{\"op\":0,\"s\":7,\"t\":\"INTERACTION_CREATE\",\"d\":{\"token\":\"SECRET\"}}")
                                .payload(),
                        UTF_8))
                .isEqualTo("{}");
    }

    @Test
    void leavesOtherDispatchesTheirTokenMembers() throws IOException {
        assertThat(new String(
                        dispatch("{\"op\":0,\"s\":7,\"t\":\"INTEGRATION_UPDATE\",\"d\":{\"token\":\"v\"}}")
                                .payload(),
                        UTF_8))
                .isEqualTo("{\"token\":\"v\"}");
    }

    @Test
    void readsTheSessionFromReady() throws IOException {
        var event = (Frame.Event) read("{\"op\":0,\"s\":1,\"t\":\"READY\",\"d\":{\"v\":10,\"user\":{\"id\":\"2\"},"
                + "\"session_id\":\"abc\",\"resume_gateway_url\":\"wss://r.example\"}}");

        assertThat(event.begun()).isEqualTo(new Frame.SessionBegun("abc", "wss://r.example"));
        assertThat(event.dispatch().guild()).isNull();
    }

    @Test
    void understandsFramesThatAreNoDispatch() throws IOException {
        assertThat(read("{\"op\":10,\"d\":{\"heartbeat_interval\":41250},\"s\":null,\"t\":null}"))
                .isEqualTo(new Frame.Hello(41_250));
        assertThat(read("{\"op\":11}")).isEqualTo(new Frame.HeartbeatAck());
        assertThat(read("{\"op\":1,\"d\":null}")).isEqualTo(new Frame.HeartbeatRequest());
        assertThat(read("{\"op\":7,\"d\":null}")).isEqualTo(new Frame.Reconnect());
        assertThat(read("{\"op\":9,\"d\":true}")).isEqualTo(new Frame.InvalidSession(true));
        assertThat(read("{\"d\":false,\"op\":9}")).isEqualTo(new Frame.InvalidSession(false));
        assertThat(read("{\"op\":31,\"d\":{}}")).isEqualTo(new Frame.Other(31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{\"op\":0",
                "{\"op\":0,\"s\":1,\"t\":\"X\"}",
                "{\"op\":0,\"s\":null,\"t\":\"X\",\"d\":1}"
            })
    void refusesWhatIsNoPayload(String frame) {
        assertThatThrownBy(() -> read(frame)).isInstanceOf(IOException.class);
    }

    private static Frame read(String frame) throws IOException {
        return FrameReader.read(frame.getBytes(UTF_8));
    }

    @Test
    void cutsTheTokenOfAVoiceServerOut() throws IOException {
        var payload = "{\"token\":\"secret\",\"guild_id\":\"" + GUILD + "\",\"endpoint\":\"x\"}";

        var dispatch = dispatch("{\"t\":\"VOICE_SERVER_UPDATE\",\"s\":1,\"op\":0,\"d\":" + payload + "}");

        assertThat(new String(dispatch.payload(), UTF_8))
                .isEqualTo("{\"guild_id\":\"" + GUILD + "\",\"endpoint\":\"x\"}");
    }

    private static Dispatch dispatch(String frame) throws IOException {
        return ((Frame.Event) read(frame)).dispatch();
    }

    private static GuildId guildOf(String type, String payload) throws IOException {
        return dispatch("{\"op\":0,\"s\":7,\"t\":\"" + type + "\",\"d\":" + payload + "}")
                .guild();
    }
}
