package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.ThrottleProfile;
import io.wayhaven.web.support.Viewer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ThrottleProfile.class)
class LoginThrottleIT {

    @Test
    void whoGuessesHasToWait() {
        var guesser = new Viewer();
        for (var i = 0; i < 5; i++) {
            guesser.login("guess number " + i);
        }

        var script = guesser.get("/api/v1/events", "Authorization", Viewer.basic());
        var form = guesser.login(Viewer.PASSWORD);

        assertThat(script.statusCode()).isEqualTo(429);
        assertThat(script.headers().firstValueAsLong("retry-after")).isPresent();
        assertThat(script.body()).contains("Too many wrong passwords. Wait");
        assertThat(form.statusCode()).isEqualTo(303);
        assertThat(guesser.get("/login?failed=1").body()).contains("Too many attempts. Wait");
        assertThat(guesser.get("/").statusCode()).isEqualTo(302);
    }
}
