package io.wayhaven.contracts.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "events.md");

    @Test
    void thePageSaysWhatTheCatalogueSays() throws IOException {
        if ("write".equals(System.getProperty("wayhaven.docs"))) {
            Files.writeString(PAGE, EventsPage.text());
        }

        assertThat(PAGE)
                .as("docs/reference/events.md is stale; write it anew with: %s", EventsPage.COMMAND)
                .hasContent(EventsPage.text());
    }
}
