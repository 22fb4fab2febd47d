package io.wayhaven.local.preflight;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.stack.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks a PostgreSQL of somebody else's whether it lets us in. */
public record DatabaseCheck(DatabaseAddress address) {
    private static final String LIMIT_SECONDS = "8";
    private static final String REMEDY =
            "correct DATABASE_URL (or POSTGRES_HOST and its kin), or unset it to use the embedded PostgreSQL.";

    /** @throws UserMistake if it doesn't */
    public void run() {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", LIMIT_SECONDS);
        properties.setProperty("loginTimeout", LIMIT_SECONDS);
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties)) {
            connection.isValid(Integer.parseInt(LIMIT_SECONDS));
        } catch (SQLException e) {
            throw new UserMistake(describe(e.getSQLState()) + " (" + address.url() + "); " + REMEDY);
        }
    }

    /** SQLSTATE classes: PostgreSQL documentation, appendix A. */
    private static String describe(String sqlState) {
        return switch (sqlState == null ? "" : sqlState) {
            case "28P01", "28000" -> "PostgreSQL refuses the user or the password";
            case "3D000" -> "PostgreSQL has no such database";
            default -> "PostgreSQL cannot be reached";
        };
    }
}
