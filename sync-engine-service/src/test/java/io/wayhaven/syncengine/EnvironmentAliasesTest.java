package io.wayhaven.syncengine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentAliasesTest {

    @Test
    void whatOnlyAPersonCanPutRightIsOneSentence() {
        assertThat(EnvironmentAliases.problem(Map.of("DISCORD_TOKEN", "a"))).isEmpty();
        assertThat(EnvironmentAliases.problem(Map.of("DISCORD_TOKEN", "a", "BOT_TOKEN", "b")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("both set and differ"));
        assertThat(EnvironmentAliases.problem(Map.of("DATABASE_URL", "sqlite:///bot.db")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("PostgreSQL"));
    }
}
