package io.wayhaven.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people copy has the names that the reference has. */
class EnvironmentExampleTest {
    private static final Path EXAMPLE = Path.of("../../.env.example");
    private static final Path REFERENCE = Path.of("../../docs/reference/configuration.md");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern ASSIGNMENT = Pattern.compile("#([A-Z][A-Z0-9_]*)=(.*)");

    @Test
    void namesEveryVariableOfTheReferenceOnceAndNoOther() throws IOException {
        List<String> named = assignments().map(line -> line.split("=", 2)[0]).toList();

        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(referenced());
    }

    @Test
    void theReferenceAbbreviatesNoName() throws IOException {
        assertThat(referenced()).isNotEmpty().allMatch(name -> name.matches("[A-Z][A-Z0-9_]*[A-Z0-9]"));
    }

    @Test
    void setsNothingUntilSomebodyRemovesASign(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(".env");
        Files.write(file, assignments().toList());

        assertThat(EnvironmentFile.read(EXAMPLE)).isEmpty();
        assertThat(EnvironmentFile.read(file)).hasSameSizeAs(referenced());
    }

    @Test
    void holdsNoSecret() throws IOException {
        assertThat(assignments())
                .filteredOn(line -> line.matches("[A-Z_]*(TOKEN|PASSWORD|SECRET|SECRET_KEY)=.*"))
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.endsWith("="));
    }

    /** The lines with names, without the sign before them. */
    private static Stream<String> assignments() throws IOException {
        return Files.readAllLines(EXAMPLE).stream()
                .filter(ASSIGNMENT.asMatchPredicate())
                .map(line -> line.substring(1));
    }

    /** What stands in the first column of a table. */
    private static List<String> referenced() throws IOException {
        return Files.readAllLines(REFERENCE).stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> CODE.matcher(cell).results().map(code -> code.group(1)))
                .distinct()
                .toList();
    }
}
