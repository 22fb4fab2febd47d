package io.wayhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/** The application's side of interactions in a scene, and people who use it. */
final class Application {

    private final Scene scene;
    private final String id;

    Application(Scene scene, String commands) {
        this.scene = scene;
        this.id = scene.http.rest("GET", "/applications/@me").body().path("id").asText();
        assertThat(register(commands).status()).isEqualTo(200);
    }

    Http.Answer register(String commands) {
        return scene.http.rest("PUT", "/applications/" + id + "/commands", commands);
    }

    JsonNode registered(String query) {
        return scene.http
                .rest("GET", "/applications/" + id + "/commands" + query)
                .body();
    }

    /** A person's client sends something; done once they see the first response. */
    CompletableFuture<JsonNode> use(String path, String body) {
        return CompletableFuture.supplyAsync(() -> scene.http.post(path, body));
    }

    /** A person of the scene's guild uses a command in its channel "general". */
    CompletableFuture<JsonNode> command(String further) {
        return use("/interactions", "{'guild':'" + scene.guild + "','channel':'general'," + further + "}");
    }

    /** The next interaction that the application is told of. */
    JsonNode next() {
        return scene.event("INTERACTION_CREATE");
    }

    Http.Answer respond(JsonNode interaction, String body) {
        return scene.http.restWithoutToken(
                "POST",
                "/interactions/" + interaction.path("id").asText() + "/"
                        + interaction.path("token").asText() + "/callback?with_response=true",
                body);
    }

    Http.Answer followUp(JsonNode interaction, String body) {
        return scene.http.restWithoutToken("POST", webhook(interaction), body);
    }

    Http.Answer edit(JsonNode interaction, String message, String body) {
        return scene.http.restWithoutToken("PATCH", webhook(interaction) + "/messages/" + message, body);
    }

    Http.Answer delete(JsonNode interaction, String message) {
        return scene.http.restWithoutToken("DELETE", webhook(interaction) + "/messages/" + message, "");
    }

    private String webhook(JsonNode interaction) {
        return "/webhooks/" + id + "/" + interaction.path("token").asText();
    }

    /** Has the owner run {@code /panel} and answers with a message. @return what the owner sees */
    JsonNode panel(String message) {
        CompletableFuture<JsonNode> used = command("'command':'panel'");
        assertThat(respond(next(), "{'type':4,'data':" + message + "}").status())
                .isEqualTo(200);
        return used.join();
    }
}
