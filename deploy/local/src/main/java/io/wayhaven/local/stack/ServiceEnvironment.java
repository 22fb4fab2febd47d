package io.wayhaven.local.stack;

import io.wayhaven.local.folder.Login;
import java.util.HashMap;
import java.util.Map;

/** What every service of a stack is told; by environment variables, since other users can read command lines. */
record ServiceEnvironment(
        String bootstrapServers,
        DatabaseAddress database,
        DiscordPart discord,
        Login login,
        String sessionSecret,
        String viewerUrl,
        Map<String, String> extra) {

    Map<String, String> of(ServiceKind kind, int port) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.url(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_DEVSERVICES_ENABLED", "false",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(port)));
        if (kind.holdsToken()) {
            variables.put("WAYHAVEN_DISCORD_BASE_URL", discord.restUrl());
            variables.put("WAYHAVEN_DISCORD_TOKEN", discord.token());
        }
        if (kind.linksToViewer()) {
            variables.put("WAYHAVEN_VIEWER_URL", viewerUrl);
        }
        if (kind == ServiceKind.WEB) {
            variables.put("WEB_UI_USER", login.user());
            variables.put("WEB_UI_PASSWORD", login.password());
            variables.put("WEB_SESSION_SECRET", sessionSecret);
            variables.putAll(discord.web());
        }
        variables.putAll(extra);
        return variables;
    }

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "ServiceEnvironment[]";
    }
}
