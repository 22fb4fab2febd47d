package io.wayhaven.syncengine.reply;

import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.NOW;
import static io.wayhaven.syncengine.Samples.TROUBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.syncengine.delivery.DeliveryStatus;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.reply.CaseView.Line;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyTextTest {

    @Test
    void hasOneLineAGuild() {
        var text = ReplyText.of(view(
                "trouble",
                line("Alpha", DeliveryStatus.APPLIED, null, null),
                line("Beta", DeliveryStatus.ALREADY_IN_PLACE, null, null),
                line("Gamma", DeliveryStatus.PENDING, null, null),
                line("Delta", DeliveryStatus.REFUSED, "The bot may not do that.", "Give it the permission.")));

        assertThat(text).isEqualTo("""
                        **Ban** of trouble (`4`) · case 12
                        Reason: spam
                        ✓ Alpha: banned
                        ✓ Beta: already banned
                        … Gamma: waiting
                        ✗ Delta: refused — The bot may not do that. — Give it the permission.""");
    }

    @Test
    void aTimedPunishmentSaysHowLongAsItWasUnderstood() {
        var until = NOW.plus(Duration.ofMinutes(26 * 60 + 30));

        var text = ReplyText.of(new CaseView(
                12,
                Action.TIMEOUT,
                TROUBLE,
                "trouble",
                "",
                NOW,
                until,
                new CaseView.Told.Failed("they take no direct messages"),
                new CaseView.Newer(13, Action.UNTIMEOUT, MODERATOR),
                null,
                List.of(line("Alpha", DeliveryStatus.APPLIED, null, null))));

        assertThat(text).isEqualTo("""
                        **Timeout** of trouble (`4`) for 1 day 2 hours 30 minutes, until <t:%d:F> · case 12
                        Not told by direct message: they take no direct messages
                        **Overtaken** by case 13: end of timeout by <@3>
                        ✓ Alpha: timed out""".formatted(until.getEpochSecond()));
    }

    @Test
    void hostileNamesStayPlainText() {
        var text = ReplyText.of(view(
                "**x** @everyone <@4> `a`\n✓ Forged: banned\u202E",
                line("||[a](https://evil.example)||", DeliveryStatus.APPLIED, null, null)));

        assertThat(text.lines()).hasSize(3);
        assertThat(text)
                .contains("\\*\\*x\\*\\* \\@everyone \\<\\@4\\> \\`a\\` ✓ Forged: banned".replace("\\>", ">"))
                .contains("\\|\\|\\[a\\]\\(https\\://evil.example\\)\\|\\|")
                .doesNotContain("\u202E");
    }

    @Test
    void manyGuildsAreSummedUpWithTheUrgentOnesFirst() {
        var many = IntStream.range(0, 200)
                .mapToObj(number -> line("Guild number " + number, DeliveryStatus.APPLIED, null, null));
        var refused = Stream.of(line("Refusing", DeliveryStatus.REFUSED, "No.", "Do."));

        var text = ReplyText.of(view("trouble", Stream.concat(many, refused).toArray(Line[]::new)));

        assertThat(text.length()).isLessThanOrEqualTo(ReplyText.LONGEST);
        assertThat(text.lines().toList().get(2)).startsWith("✗ Refusing");
        assertThat(text.lines().toList().getLast()).matches("and \\d+ more: \\d+ ✓");
    }

    @Test
    void neverExceedsDiscordsLimitWhateverTheNamesAre() {
        var worst = IntStream.range(0, 500)
                .mapToObj(number -> line("*_`".repeat(100), DeliveryStatus.REFUSED, "*".repeat(1000), "_".repeat(1000)))
                .toArray(Line[]::new);

        assertThat(ReplyText.of(view("*".repeat(500), worst)).length()).isLessThanOrEqualTo(ReplyText.LONGEST);
        assertThat(ReplyText.of("*".repeat(5000)).length()).isLessThanOrEqualTo(ReplyText.LONGEST);
    }

    private static CaseView view(String name, Line... lines) {
        return new CaseView(
                12,
                Action.BAN,
                TROUBLE,
                name,
                "spam",
                NOW,
                null,
                new CaseView.Told.NotMeant(),
                null,
                null,
                List.of(lines));
    }

    @Test
    void whatFollowsFromAWarningIsSaid() {
        assertThat(ReplyText.of(warning(new CaseView.Consequence.Decided(13, Action.TIMEOUT))))
                .endsWith("\n**Timeout** follows from it, by the rules of this server: case 13");
        assertThat(ReplyText.of(warning(new CaseView.Consequence.Held())))
                .endsWith("waits for approval: see /held list");
    }

    private static CaseView warning(CaseView.Consequence consequence) {
        return new CaseView(
                12,
                Action.WARN,
                TROUBLE,
                "trouble",
                "spam",
                NOW,
                null,
                new CaseView.Told.NotMeant(),
                null,
                consequence,
                List.of());
    }

    private static Line line(String guild, DeliveryStatus status, @Nullable String detail, @Nullable String remedy) {
        return new Line(guild, status, detail, remedy);
    }
}
