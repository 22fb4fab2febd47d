package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.ViewerProfile;
import io.wayhaven.web.support.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ViewerProfile.class)
class LoginIT {

    @BeforeAll
    static void tables() {
        World.create().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/cases/1", "/events/0-1", "/q/openapi"})
    void pagesSendStrangersToTheLogin(String path) {
        var answer = new Viewer().get(path);

        assertThat(answer.statusCode()).isIn(302, 401);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events", "/api/v1/cases", "/api/v1/deliveries?case=1", "/api/v1/stream"})
    void theApiAnswersStrangersWithAProblem(String path) {
        var answer = new Viewer().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Log in at /login");
    }

    @Test
    void whoKnowsThePasswordGetsIn() {
        var viewer = new Viewer();

        var answer = viewer.login(Viewer.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        var cookie = answer.headers().allValues("set-cookie").stream()
                .filter(set -> set.startsWith("wayhaven-session="))
                .findFirst();
        assertThat(cookie)
                .hasValueSatisfying(set -> assertThat(set)
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .doesNotContain(Viewer.PASSWORD));
        assertThat(viewer.get("/").statusCode()).isEqualTo(200);
        assertThat(viewer.get("/api/v1/events").statusCode()).isEqualTo(200);
    }

    @Test
    void everyLoginBeginsAnotherSession() {
        var viewer = Viewer.loggedIn();
        var first = viewer.cookie("wayhaven-session");

        viewer.login(Viewer.PASSWORD);

        assertThat(viewer.cookie("wayhaven-session")).isNotEqualTo(first).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/x/login"})
    void theFormNeedsItsToken(String path) {
        var viewer = new Viewer();
        viewer.token("/login");

        var answer = viewer.post(path, Map.of("user", Viewer.USER, "password", Viewer.PASSWORD));

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login?failed"));
        assertThat(viewer.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void postsWithoutTokenAreRefused() {
        var viewer = Viewer.loggedIn();

        assertThat(viewer.post("/logout", Map.of()).statusCode()).isEqualTo(400);
        assertThat(viewer.post("/theme", Map.of("theme", "dark")).statusCode()).isEqualTo(400);
        assertThat(viewer.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void postsFromAnotherSiteAreRefused() {
        var viewer = Viewer.loggedIn();

        var answer =
                viewer.post("/logout", Map.of("csrf-token", viewer.token("/")), "Origin", "https://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(viewer.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void loggingOutEndsEveryCopyOfTheCookie() {
        var viewer = Viewer.loggedIn();
        var copy = viewer.cookie("wayhaven-session");

        var answer = viewer.post("/logout", Map.of("csrf-token", viewer.token("/")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(new Viewer().get("/", "Cookie", copy).statusCode()).isEqualTo(302);
    }

    @Test
    void theThemeIsRememberedAndOnlyLeadsBackHere() {
        var viewer = new Viewer();

        var answer = viewer.post(
                "/theme",
                Map.of("theme", "dark", "return", "//elsewhere.example", "csrf-token", viewer.token("/login")));

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("elsewhere"));
        assertThat(viewer.get("/login").body()).contains("data-theme=\"dark\"");
    }

    @Test
    void formsWorkOnEveryPageThatIsOpen() {
        var viewer = Viewer.loggedIn();
        var first = viewer.token("/");
        viewer.get("/cases");

        var answer = viewer.post("/theme", Map.of("theme", "dark", "return", "/", "csrf-token", first));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var viewer = Viewer.loggedIn();
        viewer.get("/");

        assertThat(viewer.post("/logout", Map.of("csrf-token", "AAAAAAAAAAAAAAAAAAAAAA"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void scriptsUseBasic() {
        var viewer = new Viewer();

        assertThat(viewer.get("/api/v1/events", "Authorization", Viewer.basic()).statusCode())
                .isEqualTo(200);
        assertThat(viewer.get("/q/openapi", "Authorization", Viewer.basic()).body())
                .contains("/api/v1/stream")
                .contains("totalExact")
                .doesNotContain("/logout");
        assertThat(viewer.get("/api/v1/events", "Authorization", "Basic b3BlcmF0b3I6bm8=")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        var headers = new Viewer().get("/login").headers();

        assertThat(headers.firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void staticFilesAreKeptForEver() {
        var viewer = new Viewer();
        var page = viewer.get("/login").body();
        var css = page.substring(page.indexOf("/assets/app.css"), page.indexOf('"', page.indexOf("/assets/app.css")));

        var answer = viewer.get(css);

        assertThat(css).contains("?v=");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));
    }
}
