package io.wayhaven.logwriter;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.logwriter.embed.EntryBuilder;
import io.wayhaven.logwriter.projection.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleLogTest {

    private final Entry entry = EntryBuilder.entry(MemberKinds.JOIN).build();
    private final List<String> lines = new ArrayList<>();

    @Test
    void whatWasCommittedIsALineEach() {
        new ConsoleLog(true, lines::add).projected(List.of(entry, entry), List.of(entry), 0);

        assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("event kind=member.join guild=1"));
    }

    @Test
    void nothingIsToldUnlessWanted() {
        new ConsoleLog(false, lines::add).projected(List.of(entry), List.of(), 0);

        assertThat(lines).isEmpty();
    }
}
