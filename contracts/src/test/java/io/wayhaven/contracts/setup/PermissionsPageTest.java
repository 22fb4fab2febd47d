package io.wayhaven.contracts.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PermissionsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "permissions.md");

    @Test
    void thePageSaysWhatTheCodeNeeds() throws IOException {
        if ("write".equals(System.getProperty("wayhaven.docs"))) {
            Files.writeString(PAGE, PermissionsPage.text());
        }

        assertThat(PAGE)
                .as("docs/reference/permissions.md is stale; write it anew with: %s", PermissionsPage.COMMAND)
                .hasContent(PermissionsPage.text());
    }
}
