package io.wayhaven.local.stack;

import java.nio.file.Path;
import java.util.Arrays;

/** The services of the system. */
enum ServiceKind {
    GATEWAY("gateway-service", true),
    LOG_WRITER("log-writer-service", false),
    SYNC_ENGINE("sync-engine-service", true),
    WEB("web-service", false);

    private final String module;
    private final boolean holdsToken;

    ServiceKind(String module, boolean holdsToken) {
        this.module = module;
        this.holdsToken = holdsToken;
    }

    /** The name of its module, by which it goes everywhere. */
    String module() {
        return module;
    }

    /** Whether it talks to Discord; the others never see the bot's token. */
    boolean holdsToken() {
        return holdsToken;
    }

    /** Whether what it says at Discord leads to the web page. */
    boolean linksToViewer() {
        return this == GATEWAY || this == LOG_WRITER || this == SYNC_ENGINE;
    }

    /** Its packaged application. */
    Path jar(Path project) {
        return project.resolve(module)
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toAbsolutePath();
    }

    static ServiceKind of(String module) {
        return Arrays.stream(values())
                .filter(kind -> kind.module.equals(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no service " + module));
    }
}
