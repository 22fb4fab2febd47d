package io.wayhaven.logwriter.embed;

import static io.wayhaven.logwriter.embed.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.wayhaven.contracts.kind.ChannelKinds;
import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.projection.Entry;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EntryEmbedTest {

    private final EntryEmbed embeds = new EntryEmbed(new ViewerLinks(URI.create("https://log.example/")));

    @Test
    void tellsABan() {
        var embed = of(entry(ModerationKinds.BAN)
                .by(10, "mo_d", Confidence.EXACT)
                .target(new Value.User(20, "spam*mer"))
                .reason("[free](https://evil.example) @everyone")
                .build());

        assertThat(embed.title()).isEqualTo("🔨 Member banned");
        assertThat(embed.description())
                .startsWith("<@10> (mo\\_d) banned <@20> (spam\\*mer): \\[free\\]")
                .doesNotContain("@everyone", "](")
                .endsWith("<t:1795000000:R>");
        assertThat(embed.url()).isEqualTo("https://log.example/events/3-42");
        assertThat(embed.color()).isEqualTo(ModerationKinds.BAN.family().colour());
        assertThat(embed.footer()).isEqualTo("By mo_d (10), as Discord says");
        assertThat(embed.timestamp()).isEqualTo(EntryBuilder.TIME);
    }

    @Test
    void saysWhyNobodyIsNamed() {
        var embed = of(entry(ChannelKinds.DELETE)
                .byNobodyKnown("the bot may not see the audit log")
                .field("channel", new Value.Channel(30, "general"))
                .build());

        assertThat(embed.description()).startsWith("Someone deleted the channel <#30> (general)");
        assertThat(embed.footer()).isEqualTo("Actor unknown: the bot may not see the audit log");
    }

    @Test
    void hasNoLinkWithoutAViewer() {
        assertThat(new EntryEmbed(ViewerLinks.NONE)
                        .of(entry(ChannelKinds.PINS).build(), EntryBuilder.POSITION)
                        .url())
                .isNull();
    }

    @Test
    void showsChangesAndWhatTheSentenceDoesNotSay() {
        var embed = of(entry(MessageKinds.EDIT)
                .in(30)
                .by(10, "ann", Confidence.SELF)
                .change(Change.of("content", new Value.Quote("see you at noon"), new Value.Quote("see you at six")))
                .change(Change.of("slow_mode", null, new Value.Text("5 seconds")))
                .change(Change.to("pinned", new Value.Text("yes")))
                .field("channel", new Value.Channel(30, "general"))
                .field("jump_to", new Value.Text("somewhere"))
                .build());

        assertThat(embed.fields())
                .extracting(Embed.Field::name, Embed.Field::value)
                .containsExactly(
                        tuple("Content", "see you at ~~noon~~ **six**"),
                        tuple("Slow mode", "*nothing* → 5 seconds"),
                        tuple("Pinned", "now yes"),
                        tuple("Jump to", "somewhere"));
    }

    private Embed of(Entry entry) {
        return embeds.of(entry, EntryBuilder.POSITION);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "*".repeat(20_000),
                "x ".repeat(10_000),
                "😀".repeat(9_000),
                "\n\n\n",
                "\u202e",
                "@everyone ".repeat(900));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void staysWithinTheLimitsWhateverItIsGiven(String text) {
        for (var kind : List.of(MessageKinds.EDIT, ModerationKinds.BAN, ChannelKinds.PERMISSIONS)) {
            var entry = entry(kind)
                    .in(30)
                    .by(10, text, Confidence.INFERRED)
                    .target(new Value.User(20, text))
                    .reason(text);
            IntStream.range(0, 40)
                    .forEach(i -> entry.field(i + text, new Value.Quote(text))
                            .change(Change.of("p" + i, new Value.Quote("a" + text), new Value.Quote("b" + text)))
                            .change(Change.of("q" + i, new Value.Name(text), null))
                            .field(
                                    "several" + i,
                                    new Value.Several(List.of(new Value.Name(text), new Value.User(1, text)))));
            for (var placeholder : kind.sentence().placeholders()) {
                entry.field(placeholder.key(), new Value.Quote(text));
            }

            var embed = of(entry.build());

            assertThat(embed.length()).isLessThanOrEqualTo(Embed.TOTAL);
            assertThat(embed.fields().getLast().value()).endsWith(" more details");
        }
    }
}
