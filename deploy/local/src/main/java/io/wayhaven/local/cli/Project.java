package io.wayhaven.local.cli;

import java.nio.file.Path;

/** Where the services' packaged applications are: the folder of the script {@code wayhaven}, which says so. */
final class Project {
    private static final String PROPERTY = "wayhaven.project";

    private Project() {}

    static Path folder() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    }

    /** Where data goes unless somebody says otherwise. */
    static Path dataFolder() {
        return folder().resolve(".wayhaven");
    }
}
