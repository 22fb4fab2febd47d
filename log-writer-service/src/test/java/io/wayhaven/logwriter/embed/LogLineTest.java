package io.wayhaven.logwriter.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Value;
import org.junit.jupiter.api.Test;

final class LogLineTest {

    @Test
    void isOneLineWithoutControlSequences() {
        var line = LogLine.of(EntryBuilder.entry(ModerationKinds.BAN)
                .by(10, "mod\r\nFAKE line", Confidence.EXACT)
                .target(new Value.User(20, "\u001b[31mred"))
                .reason("spam")
                .build());

        assertThat(line).isEqualTo("guild=1 kind=member.ban mod  FAKE line (10) banned [31mred (20): spam");
    }
}
