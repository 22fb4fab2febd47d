package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.EraseEverywhere;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.PersonInEmbed;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasedPostsIT {

    /** View Channel, Send Messages, Embed Links, Read Message History. */
    private static final long MAY_POST = 1L << 10 | 1L << 11 | 1L << 14 | 1L << 16;

    @SuppressWarnings("NullAway.Init") // before any test
    private Fixture fixture;

    @BeforeAll
    void connect() {
        fixture = new Fixture();
    }

    @AfterAll
    void disconnect() {
        fixture.close();
    }

    @Test
    void aPersonWhoIsErasedIsTakenOutOfWhatWasPostedAndOfWhatComesLater() {
        var guild = fixture.discord.addGuilds("erased", 1).getFirst();
        fixture.discord.setBotPermissions(text(guild), MAY_POST);
        var channel = Postings.in(fixture, guild, "erased");
        var user = fixture.discord.addUser("zqmarker");
        var about = "<@" + user + "> (zqmarker) wrote: zqmarker";
        fixture.records.posts(List.of(channel.saying(0, about), channel.saying(1, "<@1> (bob) wrote: hello")));
        eventually(() -> assertThat(channel.shown()).containsExactly(about, "<@1> (bob) wrote: hello"));
        assertThat(fixture.tables.holding("zqmarker")).contains("post.embed");

        var id = UUID.randomUUID().toString();
        fixture.records.command(id, user, new EraseEverywhere(new CommandId(id), UserId.of(user), Instant.now()));

        eventually(() -> assertThat(channel.shown()).containsExactly(PersonInEmbed.ERASED, "<@1> (bob) wrote: hello"));
        fixture.records.posts(List.of(channel.saying(0, about), channel.saying(2, about)));
        eventually(() -> assertThat(channel.shown())
                .containsExactly(PersonInEmbed.ERASED, "<@1> (bob) wrote: hello", PersonInEmbed.ERASED));
        assertThat(fixture.tables.holding("zqmarker")).isEmpty();
    }
}
