package io.wayhaven.gateway.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretOptionTest {
    @Test
    void cutsTheValueAndNothingElse() throws IOException {
        var payload = "{ \"data\" : {\"name\":\"config\",\"options\":[{\"type\":1,\"name\":\"webhook\",\"options\":["
                + "{\"type\":3,\"name\":\"webhook-url\",\"value\" : \"https://discord.com/api/webhooks/1/s3cr\\u0065t\" },"
                + " {\"value\":\"log\",\"name\":\"route\"}]}]}, \"id\":\"caf\u00e9\"}";

        assertThat(cut(payload))
                .isEqualTo(payload.replace("\"https://discord.com/api/webhooks/1/s3cr\\u0065t\"", "\"[secret]\""));
    }

    @Test
    void cutsItWhereverItStandsAndWhateverItIs() throws IOException {
        assertThat(cut("[{\"value\":\"s3cret\",\"focused\":true,\"name\":\"webhook-url\"},"
                        + "[{\"name\":\"webhook-url\",\"value\":123}]]"))
                .isEqualTo("[{\"value\":\"[secret]\",\"focused\":true,\"name\":\"webhook-url\"},"
                        + "[{\"name\":\"webhook-url\",\"value\":\"[secret]\"}]]");
    }

    @Test
    void cutsItOutOfFormsAsWell() throws IOException {
        assertThat(cut("{\"custom_id\":\"wh1:wizard-do:1:main:5\",\"components\":[{\"type\":1,\"components\":"
                        + "[{\"type\":4,\"custom_id\":\"webhook-url\",\"value\":\"s3cret\"}]}]}"))
                .isEqualTo("{\"custom_id\":\"wh1:wizard-do:1:main:5\",\"components\":[{\"type\":1,\"components\":"
                        + "[{\"type\":4,\"custom_id\":\"webhook-url\",\"value\":\"[secret]\"}]}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"route\",\"value\":\"webhook-url\"}",
                "{\"name\":\"webhook-url\",\"options\":[{\"name\":\"route\",\"value\":\"x\"}]}",
                "{\"name\":null,\"value\":[1,{\"a\":{}}]}",
                "{}",
                "[]"
            })
    void leavesEverythingElseAsItIs(String payload) throws IOException {
        assertThat(cut(payload)).isEqualTo(payload);
    }

    @Test
    void isAppliedToInteractionsBeforeTheyArePublished() throws IOException {
        var frame = "{\"op\":0,\"s\":3,\"t\":\"INTERACTION_CREATE\",\"d\":{\"id\":\"1\",\"token\":\"t0ken\",\"data\":"
                + "{\"options\":[{\"name\":\"webhook-url\",\"value\":\"s3cret\"}]}}}";

        var event = (Frame.Event) FrameReader.read(frame.getBytes(UTF_8));

        assertThat(new String(event.dispatch().payload(), UTF_8))
                .isEqualTo("{\"id\":\"1\",\"data\":{\"options\":[{\"name\":\"webhook-url\",\"value\":\"[secret]\"}]}}");
        assertThat(new String(event.secret(), UTF_8)).contains("s3cret", "t0ken");
    }

    private static String cut(String payload) throws IOException {
        return new String(SecretOption.cut(payload.getBytes(UTF_8)), UTF_8);
    }
}
