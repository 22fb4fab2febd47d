package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.target;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostId;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is carried out is told in the channels of each guild. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesIT {

    private static final long ADMINISTRATOR = 1L << 3;

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
    void aBanIsToldOnceInEachServerInPlaceOfTheEntryThatDiscordsEventMakes() {
        // Given
        var guilds = fixture.network("Told", 1);
        var main = listening(guilds.getFirst());
        var child = listening(guilds.getLast());
        var user = fixture.member(guilds);

        // When
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 2, user);
        fixture.records.posts(List.of(entry(child, user), entry(child, user)));

        // Then
        eventually(() -> assertThat(main.shown()).containsExactly("🔨 User Banned"));
        eventually(() -> assertThat(child.shown()).containsExactly("🔨 User Banned (Synced)"));
        assertThat(child.messages().toString()).contains("Told").contains("(" + user + ")");

        // And what comes after another attempt is no news
        fixture.unban(guilds.getFirst(), user);
        eventually(() -> assertThat(main.shown()).containsExactly("🔨 User Banned", "✅ User Unbanned"));
        eventually(
                () -> assertThat(child.shown()).containsExactly("🔨 User Banned (Synced)", "✅ User Unbanned (Synced)"));
    }

    @Test
    void anEntryThatWasPostedBeforeKeepsItsNoticeAway() {
        // Given
        var guild = fixture.network("Told late", 0).getFirst();
        var channel = listening(guild);
        var user = fixture.member(List.of(guild));
        fixture.records.posts(List.of(entry(channel, user)));
        eventually(() -> assertThat(channel.shown()).containsExactly("Member banned"));

        // When
        fixture.ban(guild, user, null);
        fixture.everyGuildIs("applied", 1, user);
        fixture.order(
                guild,
                context -> new Timeout(
                        context, target(user), "later", Instant.now().plusSeconds(600)));
        var next = fixture.member(List.of(guild));
        fixture.order(
                guild,
                context -> new Timeout(
                        context, target(next), "later", Instant.now().plusSeconds(600)));

        // Then
        eventually(() -> assertThat(channel.shown()).containsExactly("Member banned", "⏳ User Timed Out"));
    }

    private Postings listening(JsonNode guild) {
        fixture.discord.setBotPermissions(text(guild), ADMINISTRATOR);
        var channel = Postings.in(fixture, guild, "notices of " + text(guild));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_channel where channel_id = ?", Long.valueOf(channel.channel())))
                .isNotEmpty());
        fixture.set(
                guild, context -> new SetRoute(context, RouteName.MODERATION, ChannelId.of(channel.channel()), null));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_settings where guild_id = ? and effective like ?",
                        Fixture.id(guild),
                        "%" + channel.channel() + "%"))
                .isNotEmpty());
        return channel;
    }

    /** What the log posts when Discord reports a ban. */
    private static EntryPost entry(Postings channel, String user) {
        var now = Instant.now();
        return new EntryPost(
                new PostId("0:session:" + user + "#0@log"),
                GuildId.of(text(channel.guild())),
                RouteName.LOG,
                ChannelId.of(channel.channel()),
                null,
                1,
                "member.ban",
                "Member banned",
                new Embed("Member banned", "<@" + user + ">", null, 1, null, List.of(), null, now),
                now,
                UserId.of(user),
                null);
    }
}
