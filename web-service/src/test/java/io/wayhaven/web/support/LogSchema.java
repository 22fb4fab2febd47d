package io.wayhaven.web.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The schema {@code log} as its owner makes it, with one partition for all times. */
final class LogSchema {

    private static final Path MIGRATIONS = Path.of("../log-writer-service/src/main/resources/db/migration");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

    private LogSchema() {}

    static void make(Statement statement) throws SQLException, IOException {
        statement.execute("CREATE SCHEMA log");
        for (var migration : migrations()) {
            statement.execute(Files.readString(migration));
        }
        for (var table : List.of("event", "entry")) {
            statement.execute("CREATE TABLE log.%s_all PARTITION OF log.%s FOR VALUES FROM (MINVALUE) TO (MAXVALUE)"
                    .formatted(table, table));
        }
        for (var table : List.of("message", "message_revision")) {
            statement.execute("CREATE TABLE log.%s_all PARTITION OF log.%s DEFAULT".formatted(table, table));
        }
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.filter(file -> VERSION.matcher(name(file)).matches())
                    .sorted(Comparator.comparingInt(LogSchema::version))
                    .toList();
        }
    }

    private static int version(Path file) {
        var match = VERSION.matcher(name(file));
        if (!match.matches()) {
            throw new AssertionError(file);
        }
        return Integer.parseInt(match.group(1));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
