package io.wayhaven.testkit;

/** Where the tests' broker and database come from. */
sealed interface Infrastructure permits EmbeddedInfrastructure {

    /** Starts both; they end with this JVM. */
    static Infrastructure start() {
        return EmbeddedInfrastructure.start();
    }

    /** For {@code bootstrap.servers}. */
    String bootstrapServers();

    /** {@code postgresql://...} of a database, without credentials. */
    String postgresUrl(String database);

    /** The role that owns every database. */
    String user();

    /** Its password. */
    String password();

    /** Creates an empty database. */
    void createDatabase(String name);
}
