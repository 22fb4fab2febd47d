package io.wayhaven.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wayhaven.simulator.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A bare HTTP client for both of the simulator's APIs. */
final class Http {

    /** An answer; the body is missing where there is none. */
    record Answer(int status, JsonNode body, HttpHeaders headers) {

        int code() {
            return body.path("code").asInt();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final DiscordSimulator simulator;

    Http(DiscordSimulator simulator) {
        this.simulator = simulator;
    }

    Answer rest(String method, String path) {
        return rest(method, path, "");
    }

    Answer rest(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(simulator.restUrl() + path, method, body).header("Authorization", "Bot " + simulator.token());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer restWithoutToken(String method, String path, String body) {
        return send(request(simulator.restUrl() + path, method, body));
    }

    Answer multipart(String method, String path, String form, String contentType) {
        return send(HttpRequest.newBuilder(URI.create(simulator.restUrl() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bot " + simulator.token())
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(form.replace('\'', '"'))));
    }

    Answer control(String method, String path, String body) {
        return send(request(simulator.controlUrl() + path, method, body));
    }

    JsonNode get(String path) {
        Answer answer = control("GET", path, "");
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer.body();
    }

    JsonNode post(String path, String body) {
        Answer answer = control("POST", path, body);
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(String url, String method, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            JsonNode body = json ? Json.parse(response.body()) : MissingNode.getInstance();
            return new Answer(response.statusCode(), body, response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
