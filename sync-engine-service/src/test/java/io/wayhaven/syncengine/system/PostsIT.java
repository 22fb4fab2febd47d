package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.text;
import static io.wayhaven.syncengine.system.Postings.numbers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.fact.PostingParked;
import io.wayhaven.contracts.fact.PostingResumed;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.syncengine.posting.PostKeeping;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Entries of the log become messages of their channels. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostsIT {

    /** View Channel, Send Messages, Embed Links, Read Message History. */
    private static final long MAY_POST = 1L << 10 | 1L << 11 | 1L << 14 | 1L << 16;

    private static final long SEND_MESSAGES = 1L << 11;

    @Inject
    @SuppressWarnings("NullAway.Init") // before any test
    PostKeeping keeping;

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

    private Postings channel(String name) {
        var guild = fixture.discord.addGuilds(name, 1).getFirst();
        fixture.discord.setBotPermissions(text(guild), MAY_POST);
        return Postings.in(fixture, guild, name);
    }

    @Test
    void aPostWithButtonsHasAMessageOfItsOwn() {
        var channel = channel("buttons");
        var alert = channel.withButtons(1, List.of(new PostButton("Approve", true, "wh1:approve:12")));

        fixture.records.posts(List.of(channel.post(0, 1), alert, channel.post(2, 1)));

        eventually(() -> assertThat(channel.shown()).containsExactly("0.1", "1.1", "2.1"));
        assertThat(channel.messages())
                .filteredOn(message -> message.path("components").size() > 0)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.path("embeds")).hasSize(1);
                    assertThat(message.findValuesAsText("custom_id")).containsExactly("wh1:approve:12");
                });
    }

    @Test
    void entriesAreGatheredIntoMessagesOfTenInTheirOrder() {
        var channel = channel("batches");

        channel.publish(0, 25);
        // Records come again when nobody acknowledged them
        channel.publish(0, 25);

        eventually(() -> assertThat(channel.shown()).isEqualTo(numbers(0, 25)));
        assertThat(fixture.discord.messageCalls("POST", channel.channel()))
                .hasSizeLessThanOrEqualTo(4)
                .allSatisfy(call -> {
                    assertThat(call.path("body").path("enforce_nonce").asBoolean())
                            .isTrue();
                    assertThat(call.path("body").path("nonce").asText()).hasSizeBetween(10, 25);
                    assertThat(call.path("body").path("allowed_mentions").path("parse"))
                            .isEmpty();
                });
    }

    @Test
    void aHigherRevisionChangesWhatWaitsAndWhatWasPosted() {
        var channel = channel("edits");
        channel.publish(0, 3);
        channel.revise(2, 2);
        eventually(() -> assertThat(channel.shown()).containsExactly("0.1", "1.1", "2.2"));

        channel.revise(0, 2);
        channel.revise(1, 3);
        channel.revise(1, 2);

        eventually(() -> assertThat(channel.shown()).containsExactly("0.2", "1.3", "2.2"));
        assertThat(fixture.discord.messageCalls("PATCH", channel.channel())).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theEditOfAMessageThatIsGoneIsDroppedAndTheChannelGoesOn() {
        var channel = channel("gone");
        channel.publish(0, 1);
        eventually(() -> assertThat(channel.messages()).hasSize(1));
        var message = channel.messages().getFirst().path("id").asText();
        fixture.discord.act(Map.of(
                "guild", text(channel.guild()), "action", "delete", "channel", channel.channel(), "message", message));

        channel.revise(0, 2);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.post where post_id = ? and sent_revision = 2", "gone#0"))
                .hasSize(1));

        channel.publish(1, 2);
        eventually(() -> assertThat(channel.shown()).containsExactly("1.1"));
    }

    @Test
    void aStormBecomesASummaryAndEveryEntryIsShownOrCounted() {
        var channel = channel("storm");

        channel.publish(0, 412);

        eventually(() -> assertThat(
                        fixture.tables.query(
                                "select 1 from sync.post left join sync.post_message using (message_key) where post_id like 'storm#%' and message_id is not null"))
                .hasSize(412));
        var shown = channel.shown();
        var entries = shown.stream().filter(line -> line.endsWith(".1")).count();
        var counted = shown.stream()
                .filter(line -> line.contains("more entr"))
                .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .sum();
        assertThat(entries + counted).isEqualTo(412);
        assertThat(counted).isGreaterThan(300);
        assertThat(channel.messages())
                .flatExtracting(message -> message.findValuesAsText("description"))
                .anySatisfy(text -> assertThat(text).containsPattern("\\d+ × M.*, \\d+ × M"));
        assertThat(channel.messages())
                .flatExtracting(message -> message.findValuesAsText("url"))
                .contains("https://log.example/?guild=" + text(channel.guild()));
        assertThat(shown.stream()
                        .filter(line -> line.endsWith(".1"))
                        .map(line -> Integer.valueOf(line.replace(".1", ""))))
                .isSorted();
        assertThat(fixture.discord.rejected().toString()).doesNotContain("429 POST /channels");
    }

    @Test
    void aChannelThatCannotBeWrittenToIsParkedUntilItsPermissionsChange() {
        var channel = channel("parked");
        var other = channel("beside");
        var refusedBefore = refusals();
        overwrite(channel, "overwrite_set", Map.of("type", 0, "allow", "0", "deny", Long.toString(SEND_MESSAGES)));

        channel.publish(0, 3);
        other.publish(0, 1);

        eventually(() -> assertThat(facts(channel)).hasSize(1));
        assertThat(facts(channel).getFirst()).isInstanceOfSatisfying(PostingParked.class, parked -> {
            assertThat(parked.destination()).isEqualTo(channel.channel());
            assertThat(parked.remedy()).contains("Send Messages");
        });
        eventually(() -> assertThat(other.shown()).containsExactly("0.1"));
        channel.publish(3, 5);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.post where post_id like 'parked#%' and message_key is null"))
                .hasSize(5));

        assertThat(refusals()).isEqualTo(refusedBefore + 1);

        overwrite(channel, "overwrite_delete", Map.of());

        eventually(() -> assertThat(channel.shown()).isEqualTo(numbers(0, 5)));
        eventually(() -> assertThat(facts(channel)).hasSize(2));
        assertThat(facts(channel).getLast()).isInstanceOf(PostingResumed.class);
    }

    @Test
    void whatDiscordRejectsIsCountedAndTheOthersAreShown() {
        var channel = channel("rejected");

        fixture.records.posts(List.of(channel.post(0, 1), channel.unacceptable(1), channel.post(2, 1)));

        eventually(() -> assertThat(channel.shown()).containsExactly("0.1", "1 entry", "2.1"));
    }

    @Test
    void whatWaitsForTooLongIsToldAsANumberAndWhatWasPostedIsForgotten() {
        var channel = channel("expired");
        channel.publish(0, 1);
        eventually(() -> assertThat(channel.shown()).containsExactly("0.1"));
        overwrite(channel, "overwrite_set", Map.of("type", 0, "allow", "0", "deny", Long.toString(SEND_MESSAGES)));
        channel.publish(1, 4);
        eventually(() -> assertThat(facts(channel)).hasSize(1));
        fixture.tables.query(
                "update sync.post set received_at = now() - interval '8 days' where post_id in ('expired#0', 'expired#1', 'expired#2')");
        fixture.tables.query(
                "update sync.post_message set created_at = now() - interval '8 days' where destination = ?",
                "channel:" + channel.channel());

        eventually(() -> assertThat(keeping.prune().toCompletableFuture().get(10, TimeUnit.SECONDS))
                .isFalse());

        assertThat(fixture.tables.query("select post_id from sync.post where post_id like 'expired#%'"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsValue("expired#3"));
        assertThat(fixture.tables.query(
                        "select 1 from sync.post_message where destination = ?", "channel:" + channel.channel()))
                .isEmpty();
        overwrite(channel, "overwrite_delete", Map.of());
        eventually(() -> assertThat(channel.shown()).containsExactly("0.1", "2 older entries", "3.1"));
    }

    @Test
    void aWebhookIsADestinationLikeAChannel() {
        var guild = fixture.discord.addGuilds("hooked", 1).getFirst();
        var channel = Postings.in(fixture, guild, "hooked");
        var created = fixture.discord.act(Map.of(
                "guild", text(guild),
                "action", "webhook_create",
                "channel", channel.channel(),
                "fields", Map.of("name", "log")));
        var hooked = channel.through(created.path("object"), fixture.discord.token());

        hooked.publish(0, 12);
        eventually(() -> assertThat(channel.shown()).isEqualTo(numbers(0, 12)));
        assertThat(channel.messages()).allMatch(message -> message.hasNonNull("webhook_id"));

        hooked.revise(11, 2);
        eventually(() -> assertThat(channel.shown()).endsWith("11.2"));

        fixture.discord.act(Map.of(
                "guild", text(guild),
                "action", "webhook_delete",
                "id", created.path("id").asText()));
        hooked.publish(12, 13);

        eventually(() -> assertThat(facts(channel))
                .singleElement()
                .isInstanceOfSatisfying(PostingParked.class, parked -> {
                    assertThat(parked.destination())
                            .isEqualTo(created.path("id").asText());
                    assertThat(parked.webhook())
                            .isEqualTo(WebhookId.of(created.path("id").asText()));
                }));
    }

    @Test
    void whatIsNoPostBecomesADeadLetterAndTheOthersAreTaken() {
        var channel = channel("poison");
        fixture.records.send(new ProducerRecord<>(Topics.DISCORD_POSTS, channel.channel(), "no post".getBytes(UTF_8)));

        channel.publish(0, 1);

        eventually(() -> assertThat(channel.shown()).containsExactly("0.1"));
        eventually(() -> assertThat(fixture.records.read(Topics.deadLetters(Topics.DISCORD_POSTS)))
                .anySatisfy(record -> assertThat(record.value()).asString(UTF_8).isEqualTo("no post")));
    }

    /** Calls are counted by route, and no other channel is refused here. */
    private long refusals() {
        return fixture.discord
                .rejected()
                .path("403 POST /channels/:channel/messages")
                .asLong();
    }

    private void overwrite(Postings channel, String action, Map<String, ?> fields) {
        fixture.discord.act(Map.of(
                "guild", text(channel.guild()),
                "action", action,
                "channel", channel.channel(),
                "id", text(channel.guild()),
                "fields", fields));
    }

    private List<Object> facts(Postings channel) {
        return fixture.records.facts().stream()
                .filter(fact -> text(channel.guild()).equals(fact.subject()))
                .<Object>map(fact -> fact.payload())
                .toList();
    }
}
