package io.wayhaven.syncengine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.MessageId;
import io.wayhaven.syncengine.Samples;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.reply.Button;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseTextsTest {
    private static final CaseFilter ALL = new CaseFilter(null, null, null);
    private static final String LONGEST = "*".repeat(512);

    @Test
    void aPageAtItsLongestFitsIntoAMessage() {
        var cases = LongStream.range(0, CasePage.SIZE)
                .mapToObj(index -> about(
                        9_000_000_000_000L + index,
                        LONGEST,
                        new StoredCase.Struck(Samples.MODERATOR, Samples.NOW, LONGEST)))
                .toList();

        var screen = new CasePage(ALL, 2, 24, cases).screen();

        assertThat(screen.text()).hasSizeLessThanOrEqualTo(2000).hasLineCount(CasePage.SIZE + 1);
        assertThat(screen.buttons())
                .extracting(Button::press)
                .containsExactly(new Press.Page(ALL, 1), new Press.Page(ALL, 3));
    }

    @Test
    void theOnlyPageHasNoButtonsAndAnEmptyListSaysSo() {
        assertThat(new CasePage(ALL, 1, 1, List.of(about(1, "spam", null)))
                        .screen()
                        .buttons())
                .isEmpty();
        assertThat(new CasePage(new CaseFilter(Samples.TROUBLE, "ban", 7), 1, 0, List.of())
                        .screen()
                        .text())
                .isEqualTo("No cases of <@4> with the action ban in the last 7 days.");
    }

    @Test
    void hostileReasonsStayPlainTextInOneLine() {
        var text = new CasePage(ALL, 1, 1, List.of(about(1, "a\n**2** · `x` <@&7>", null)))
                .screen()
                .text();

        assertThat(text).hasLineCount(2).endsWith("a \\*\\*2\\*\\* · \\`x\\` \\<\\@&7>");
    }

    @Test
    void aTableHoldsNoFormulas() {
        var text = CaseTableFile.of(
                        List.of(about(1, "=1+1", null), about(2, "a,\"b\"\nc", null), about(3, "@SUM(A1)", null)), 30)
                .text();

        assertThat(text).contains("'=1+1", "\"a,\"\"b\"\"\nc\"", "'@SUM(A1)").doesNotContain(",=", ",@");
        assertThat(text.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).startsWith("case,issued_at"));
    }

    @Test
    void evidenceIsQuotedInOneLineAndLinked() {
        var message = new MessageSnapshot(
                new MessageId(3),
                new ChannelId(2),
                Samples.TROUBLE,
                "free\n# nitro `@everyone`",
                List.of(new MessageSnapshot.Attachment("a*b.png", "https://cdn")),
                Instant.EPOCH);

        assertThat(EvidenceText.of(message, new GuildId(1)))
                .isEqualTo("For [a message](https://discord.com/channels/1/2/3) of <t:0:f>:\n> free # nitro"
                        + " \\`\\@everyone\\`\nFiles: a\\*b.png");
    }

    private static StoredCase about(long number, String reason, StoredCase.@Nullable Struck struck) {
        return new StoredCase(
                number,
                Action.BAN,
                new GuildId(Long.MAX_VALUE),
                "A server",
                Samples.TROUBLE,
                "trouble",
                reason,
                Samples.MODERATOR,
                "slash",
                Samples.NOW,
                null,
                struck,
                null,
                null,
                null,
                null,
                null);
    }
}
