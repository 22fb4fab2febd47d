package io.wayhaven.web.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A reader of server-sent events. */
public final class Stream implements AutoCloseable {

    /** One message. */
    public record Message(String name, String id, String data) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private final Thread reader;
    private volatile boolean ended;

    private Stream(InputStream body) {
        this.body = body;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static Stream open(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("stream answered " + response.statusCode());
            }
            return new Stream(response.body());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Messages of a name. */
    public List<Message> named(String name) {
        return messages.stream().filter(message -> message.name().equals(name)).toList();
    }

    /** The newest id. */
    public @Nullable String lastId() {
        return messages.stream()
                .map(Message::id)
                .filter(id -> !id.isEmpty())
                .reduce((first, second) -> second)
                .orElse(null);
    }

    public boolean ended() {
        return ended;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            var name = "message";
            var id = "";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    messages.add(new Message(name, id, data.toString()));
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5)).append('\n');
                }
            }
        } catch (IOException closed) {
            // the test has seen enough
        }
        ended = true;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException closed) {
            throw new AssertionError(closed);
        }
        reader.interrupt();
    }
}
