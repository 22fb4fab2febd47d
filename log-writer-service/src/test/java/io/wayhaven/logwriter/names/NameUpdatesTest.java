package io.wayhaven.logwriter.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.logwriter.names.NameChange.ChannelNamed;
import io.wayhaven.logwriter.names.NameChange.GuildNamed;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameUpdatesTest {

    @Test
    void theLastNameWinsAndIdsAreInOrder() {
        var updates = NameUpdates.fold(List.of(
                new GuildNamed(2, "two"),
                new ChannelNamed(9, 2, "nine"),
                new GuildNamed(1, "one"),
                new GuildNamed(2, "deux"),
                new ChannelNamed(8, 2, "eight")));

        assertThat(updates.guilds()).containsExactly(new GuildNamed(1, "one"), new GuildNamed(2, "deux"));
        assertThat(updates.channels()).containsExactly(new ChannelNamed(8, 2, "eight"), new ChannelNamed(9, 2, "nine"));
    }
}
