package io.wayhaven.testkit;

/** Where the tests' broker and database come from. */
sealed interface Infrastructure permits EmbeddedInfrastructure, ContainerInfrastructure {

    /** The system property that chooses: {@code embedded} (the default) or {@code containers}. */
    String PROPERTY = "wayhaven.infrastructure";

    /** Starts both; they end with this JVM. */
    static Infrastructure start() {
        String choice = System.getProperty(PROPERTY, "embedded");
        return switch (choice) {
            case "embedded" -> EmbeddedInfrastructure.start();
            case "containers" -> ContainerInfrastructure.start();
            default ->
                throw new IllegalArgumentException(PROPERTY + " is embedded or containers, not \"" + choice + "\"");
        };
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
