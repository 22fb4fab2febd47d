package io.wayhaven.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** PostgreSQL's data folder as files: what has to be right in it before and after the first start. */
record DataFolder(Path folder) {
    private static final String PASSWORD_REQUIRED = """
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            """;

    /** Makes the folder; clears away an initialisation that was interrupted, which initdb would refuse to repeat. */
    void prepare() {
        try {
            if (Files.exists(folder) && !Files.exists(folder.resolve("global/pg_control"))) {
                try (Stream<Path> content = Files.walk(folder)) {
                    for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare PostgreSQL's folder " + folder, e);
        }
    }

    /** Whether the server asks for the password. */
    boolean isSecured() throws IOException {
        return Files.readString(folder.resolve("pg_hba.conf")).equals(PASSWORD_REQUIRED);
    }

    /** Replaces the trust that initdb left: other users of this machine must not get in. */
    void requirePassword() throws IOException {
        Files.writeString(folder.resolve("pg_hba.conf"), PASSWORD_REQUIRED);
    }
}
