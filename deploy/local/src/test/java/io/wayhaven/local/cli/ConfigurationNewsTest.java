package io.wayhaven.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationNewsTest {
    private final ConfigurationNews news = new ConfigurationNews(Path.of("/home/me/config.json"));

    @Test
    void isWhatTheLogSaysAboutTheFile() {
        assertThat(news.of("2026-11-21 15:18:17,123 ERROR [io.way.syn.ConfigFileWatch] (executor-thread-1)"
                        + " /home/me/config.json: line 3, column 5, guild_id: “x” is no Discord id."))
                .contains("/home/me/config.json: line 3, column 5, guild_id: “x” is no Discord id.");
        assertThat(news.of("2026-11-21 15:18:17,123 INFO  [io.way.syn.ConfigFileWatch] (executor-thread-1)"
                        + " configuration file taken in file=/home/me/config.json"))
                .contains("configuration file taken in file=/home/me/config.json");
    }

    @Test
    void isNothingElse() {
        assertThat(news.of("2026-11-21 15:18:17,123 INFO  [io.way.syn.StartUp] (main) acting as user=1"))
                .isEmpty();
        assertThat(news.of("\tat a stack frame of /home/me/config.json")).isEmpty();
    }
}
