package io.wayhaven.local.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.local.folder.Login;
import io.wayhaven.local.folder.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** {@code stack.json}: how scripts find the running system. It is there while the system is ready, for its owner only. */
record StackFile(Path file) {
    static final String NAME = "stack.json";
    private static final JsonMapper JSON = new JsonMapper();

    void write(
            String web,
            Login login,
            String kafka,
            DatabaseAddress postgres,
            DiscordPart discord,
            Collection<RunningService> services) {
        try {
            PrivateFile.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(render(web, login, kafka, postgres, discord, services)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static ObjectNode render(
            String web,
            Login login,
            String kafka,
            DatabaseAddress postgres,
            DiscordPart discord,
            Collection<RunningService> services) {
        ObjectNode root = JSON.createObjectNode();
        root.put("web", web);
        root.putObject("login").put("user", login.user()).put("password", login.password());
        root.put("kafka", kafka);
        root.putObject("postgres")
                .put("jdbc", postgres.jdbcUrl())
                .put("user", postgres.user())
                .put("password", postgres.password());
        ObjectNode discordNode = root.putObject("discord").put("rest", discord.restUrl());
        switch (discord) {
            case DiscordPart.Simulated simulated ->
                discordNode
                        .put("gateway", simulated.simulator().gatewayUrl())
                        .put("control", simulated.simulator().controlUrl())
                        .put("console", simulated.simulator().consoleUrl())
                        .put("token", simulated.token());
            case DiscordPart.Real real ->
                discordNode
                        .putNull("gateway")
                        .putNull("control")
                        .putNull("console")
                        .putNull("token");
        }
        ObjectNode servicesNode = root.putObject("services");
        for (RunningService service : services) {
            if (service.isRunning()) {
                servicesNode.putObject(service.name()).put("pid", service.pid()).put("http", service.http());
            }
        }
        return root;
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
