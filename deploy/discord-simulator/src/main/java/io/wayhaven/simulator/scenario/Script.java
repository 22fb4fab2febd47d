package io.wayhaven.simulator.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A conversation as it could go: who says what, by role. */
record Script(List<Line> lines) {

    private static final String RESOURCE = "conversations.txt";

    /** @param speaker 0 for the first person, 1 for the second, ... */
    record Line(int speaker, String text) {}

    /** All conversations that come with the simulator. */
    static List<Script> all() {
        List<Script> scripts = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        try (InputStream resource = Script.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank()) {
                    scripts.add(new Script(List.copyOf(lines)));
                    lines.clear();
                } else {
                    lines.add(new Line(line.charAt(0) - 'A', line.substring(3)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!lines.isEmpty()) {
            scripts.add(new Script(List.copyOf(lines)));
        }
        return scripts;
    }
}
