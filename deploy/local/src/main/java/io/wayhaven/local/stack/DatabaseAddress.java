package io.wayhaven.local.stack;

/**
 * Where a database is and how to log in.
 *
 * @param url {@code postgresql://host:port/database}
 */
public record DatabaseAddress(String url, String user, String password) {
    /** The same for JDBC. */
    public String jdbcUrl() {
        return "jdbc:" + url;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseAddress[url=" + url + ", user=" + user + "]";
    }
}
