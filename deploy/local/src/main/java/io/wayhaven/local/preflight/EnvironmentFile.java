package io.wayhaven.local.preflight;

import io.wayhaven.local.UserMistake;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A {@code .env} file: {@code NAME=value} a line, with comments after {@code #} and quotes around what holds one. */
final class EnvironmentFile {
    static final String NAME = ".env";

    private static final Pattern LINE = Pattern.compile(
            "(?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<plain>.*?))(?:\\s+#.*)?\\s*");

    private EnvironmentFile() {}

    /**
     * The variables in the file; none if there is no file.
     *
     * @throws UserMistake if it can't be read, with the number of the line and without its content, which may be a secret
     */
    static Map<String, String> read(Path file) {
        try {
            return parse(file, Files.readAllLines(file));
        } catch (NoSuchFileException none) {
            return Map.of();
        } catch (MalformedInputException notText) {
            throw new UserMistake("The file " + file + " is no UTF-8 text; save it as that, or move it away.");
        } catch (IOException e) {
            throw new UserMistake("The file " + file + " cannot be read; run this as its owner, or move it away.");
        }
    }

    private static Map<String, String> parse(Path file, List<String> lines) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip().replace("\ufeff", "");
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new UserMistake("Line " + number + " of " + file + " is not of the form NAME=value.");
            }
            String quoted = parts.group("double") == null ? parts.group("single") : parts.group("double");
            String plain = parts.group("plain");
            // A comment right after the equals sign leaves nothing
            variables.put(parts.group("name"), quoted != null ? quoted : plain.startsWith("#") ? "" : plain);
        }
        return variables;
    }
}
