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
                .target(new Value.User(20, "\u001b[31mred\u202e"))
                .reason("spam\u2028")
                .build());

        assertThat(line)
                .isEqualTo("event kind=member.ban guild=1 actor=10 target=20: mod FAKE line banned [31mred: “spam”");
    }
}
