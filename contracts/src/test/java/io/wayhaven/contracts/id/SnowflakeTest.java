package io.wayhaven.contracts.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wayhaven.contracts.serde.ContractsJson;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnowflakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "9007199254740993", "18446744073709551615"})
    void isAStringInJsonAndKeepsEveryDigit(String id) throws JsonProcessingException {
        var mapper = ContractsJson.mapper();

        assertThat(mapper.writeValueAsString(GuildId.of(id))).isEqualTo('"' + id + '"');
        assertThat(mapper.readValue('"' + id + '"', UserId.class)).isEqualTo(UserId.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "12a", "<@12>", "18446744073709551616"})
    void refusesWhatIsNoSnowflake(String text) {
        assertThatThrownBy(() -> GuildId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("digits only");
    }

    @Test
    void anIdTellsWhenItWasMade() {
        var time = Instant.parse("2016-04-30T11:18:25.796Z");

        assertThat(Snowflake.timeOf(175928847299117063L)).isEqualTo(time);
        assertThat(Snowflake.timeOf(Snowflake.at(time))).isEqualTo(time);
        assertThat(Snowflake.at(time)).isLessThanOrEqualTo(175928847299117063L);
    }
}
