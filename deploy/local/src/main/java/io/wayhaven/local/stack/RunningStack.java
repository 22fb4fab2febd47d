package io.wayhaven.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.local.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A system that runs, as its {@code stack.json} describes it.
 *
 * @param kafka {@code bootstrap.servers}
 * @param database where its data are
 */
public record RunningStack(String kafka, DatabaseAddress database) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The one on a data folder.
     *
     * @throws UserMistake if none is running there
     */
    public static RunningStack in(Path folder) {
        Path file = folder.resolve(StackFile.NAME);
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            JsonNode postgres = root.path("postgres");
            return new RunningStack(
                    root.path("kafka").asText(),
                    new DatabaseAddress(
                            postgres.path("jdbc").asText().replaceFirst("^jdbc:", ""),
                            postgres.path("user").asText(),
                            postgres.path("password").asText()));
        } catch (NoSuchFileException e) {
            throw new UserMistake("Nothing runs on the data folder " + folder.toAbsolutePath()
                    + "; start it with ./wayhaven up, or name another with --data DIR.");
        } catch (IOException e) {
            throw new UserMistake("The file " + file.toAbsolutePath() + " cannot be read; run this as its owner.");
        }
    }
}
