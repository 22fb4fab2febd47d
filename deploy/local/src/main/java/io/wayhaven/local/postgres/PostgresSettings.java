package io.wayhaven.local.postgres;

import io.wayhaven.local.net.FreePorts;
import java.nio.file.Path;

/**
 * Where a PostgreSQL server listens and keeps its data.
 *
 * @param folder its data; initialised at the first start, kept afterwards
 * @param port where clients connect, on 127.0.0.1
 * @param log what the server says, appended
 * @param password of the user {@value #USER}; set at the first start and to be repeated at every later one
 * @param durability whether commits survive a power cut
 */
public record PostgresSettings(Path folder, int port, Path log, String password, Durability durability) {
    /** The only role: owner of everything. */
    public static final String USER = "postgres";

    /** A server on a free port over the given folder, with its log beside it. */
    public static PostgresSettings onFreePort(Path folder, String password, Durability durability) {
        return new PostgresSettings(
                folder, FreePorts.next(), folder.resolveSibling(folder.getFileName() + ".log"), password, durability);
    }

    /** {@code jdbc:postgresql://...} of a database on this server, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** {@code postgresql://...} of a database on this server, without credentials. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The settings without the password, which has no business in a log. */
    @Override
    public String toString() {
        return "PostgresSettings[folder=" + folder + ", port=" + port + ", durability=" + durability + "]";
    }
}
