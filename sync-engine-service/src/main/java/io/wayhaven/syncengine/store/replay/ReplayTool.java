package io.wayhaven.syncengine.store.replay;

import io.wayhaven.contracts.environment.DatabaseAddress;
import io.wayhaven.contracts.environment.DatabaseProblem;
import io.wayhaven.contracts.environment.Environment;
import io.wayhaven.syncengine.projection.ReplayReport;
import io.wayhaven.syncengine.projection.UnreadableFactException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * Compares what is stored of cases with what the facts tell, or replaces it. Exit codes: 0 equal or replaced, 1 something has
 * to be put right first, 2 not understood, 3 different.
 */
public final class ReplayTool {

    /** The argument by which it is chosen. */
    public static final String NAME = "replay";

    private static final String HELP = """
            Usage: replay --projection NAME [--check] [--user ID]
            Folds the facts that are kept about cases, compares what they tell with what is
            stored, and replaces the rows that differ. Nothing is sent to Discord.
                  --projection NAME   one of: %s
                  --check             only compare; the exit code is 3 if something differs
                  --user ID           only what is about this person
            The database is that of QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD,
            or else of DATABASE_URL, or of POSTGRES_HOST and its like.
            """;
    private static final int MISTAKE = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final int DIFFERENT = 3;

    /** A row that is to go is referred to from outside of what is replaced. */
    private static final String REFERRED_TO = "23503";

    private final Environment environment;
    private final PrintStream out;
    private final PrintStream errors;

    public ReplayTool(Environment environment, PrintStream out, PrintStream errors) {
        this.environment = environment;
        this.out = out;
        this.errors = errors;
    }

    /** Does what the arguments say; gives the exit code. */
    public int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP.formatted(ReplayOrder.choices()));
            return 0;
        }
        try {
            var report = replay(ReplayOrder.of(arguments));
            report.lines().forEach(out::println);
            return report.equal() || report.replaced() ? 0 : DIFFERENT;
        } catch (UnreadableFactException unreadable) {
            return say("Nothing was compared, because " + unreadable.getMessage() + ".", MISTAKE);
        } catch (IllegalArgumentException mistake) {
            return say(String.valueOf(mistake.getMessage()), MISUNDERSTOOD);
        } catch (BusyException busy) {
            return say(String.valueOf(busy.getMessage()), MISTAKE);
        } catch (SQLException failure) {
            return say(
                    REFERRED_TO.equals(failure.getSQLState())
                            ? "Nothing was replaced: a row that no fact explains is referred to by others. Replace all projections at once, or look with --check."
                            : DatabaseProblem.sentence(failure),
                    MISTAKE);
        }
    }

    private ReplayReport replay(ReplayOrder order) throws SQLException {
        try (var connection = connect()) {
            return order.check()
                    ? ProjectionReplay.check(connection, order.projections(), order.user())
                    : ProjectionReplay.replace(connection, order.projections(), order.user());
        }
    }

    private Connection connect() throws SQLException {
        var address = DatabaseAddress.of(environment);
        var account = new Properties();
        environment
                .get("QUARKUS_DATASOURCE_USERNAME")
                .or(() -> address.map(DatabaseAddress::user))
                .ifPresent(user -> account.setProperty("user", user));
        environment
                .get("QUARKUS_DATASOURCE_PASSWORD")
                .or(() -> address.map(DatabaseAddress::password))
                .ifPresent(password -> account.setProperty("password", password));
        var url = environment
                .get("QUARKUS_DATASOURCE_JDBC_URL")
                .or(() -> address.map(DatabaseAddress::jdbcUrl))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Which database? Set DATABASE_URL to postgresql://user:password@host:5432/database."));
        return DriverManager.getConnection(url, account);
    }

    private int say(String sentence, int code) {
        errors.println("wayhaven: " + sentence);
        return code;
    }
}
