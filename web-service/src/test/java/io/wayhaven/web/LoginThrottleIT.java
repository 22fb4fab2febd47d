package io.wayhaven.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.ThrottleProfile;
import io.wayhaven.web.support.Viewer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ThrottleProfile.class)
class LoginThrottleIT {

    @ParameterizedTest
    @CsvSource({"/login,192.0.2.1", "/x/login,192.0.2.2", "/api/v1/login,192.0.2.3"})
    void whoGuessesHasToWait(String path, String address) {
        var guesser = new Viewer();
        for (var i = 0; i < 5; i++) {
            assertThat(guess(guesser, path, address, "guess number " + i).statusCode())
                    .isIn(302, 401);
        }

        var form = guess(guesser, path, address, Viewer.PASSWORD);
        var script = guesser.get("/api/v1/events", "Authorization", Viewer.basic(), "X-Forwarded-For", address);

        assertThat(script.statusCode()).isEqualTo(429);
        assertThat(script.headers().firstValueAsLong("retry-after")).isPresent();
        assertThat(script.body()).contains("Too many wrong passwords. Wait");
        assertThat(form.statusCode()).isEqualTo(303);
        assertThat(guesser.get("/login?failed=1", "X-Forwarded-For", address).body())
                .contains("Too many attempts. Wait");
        assertThat(guesser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void oneSiteGuessesFromOneAddressAndOthersDoNotWait() {
        var guesser = new Viewer();
        for (var i = 0; i < 5; i++) {
            guess(guesser, "/login", "2001:db8:1:2::" + i, "guess number " + i);
        }

        assertThat(guess(guesser, "/login", "2001:db8:1:2::ffff", Viewer.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(guess(new Viewer(), "/login", "2001:db8:1:3::1", Viewer.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aGuessThatWasBegunBeforeHasToWaitToo() throws IOException {
        var address = "192.0.2.4";
        var guesser = new Viewer();
        var body = Viewer.encode(guesser.loginForm(Viewer.PASSWORD));
        var to = URI.create(Viewer.base());
        try (var connection = new Socket(to.getHost(), to.getPort())) {
            var out = connection.getOutputStream();
            var headers = String.join(
                    "\r\n",
                    "POST /login HTTP/1.1",
                    "Host: " + to.getAuthority(),
                    "Connection: close",
                    "X-Forwarded-For: " + address,
                    "Cookie: " + guesser.cookie("wayhaven-csrf"),
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + body.length());
            out.write((headers + "\r\n\r\n").getBytes(US_ASCII));
            out.flush();
            for (var i = 0; i < 5; i++) {
                guess(guesser, "/login", address, "guess number " + i);
            }

            out.write(body.getBytes(US_ASCII));
            out.flush();
            var answer = new String(connection.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).containsIgnoringCase("location:").contains("/login?failed=1");
            assertThat(answer).doesNotContain("wayhaven-session=");
        }
    }

    @Test
    void whoeverComesByHttpsGetsACookieForHttpsOnly() {
        var viewer = new Viewer();

        var answer = viewer.post(
                "/login",
                viewer.loginForm(Viewer.PASSWORD),
                "X-Forwarded-For",
                "192.0.2.5",
                "X-Forwarded-Proto",
                "https");

        assertThat(answer.headers().allValues("set-cookie"))
                .anySatisfy(
                        set -> assertThat(set).startsWith("wayhaven-session=").containsIgnoringCase("; Secure"));
    }

    private static HttpResponse<String> guess(Viewer guesser, String path, String address, String password) {
        return guesser.post(path, guesser.loginForm(password), "X-Forwarded-For", address);
    }
}
