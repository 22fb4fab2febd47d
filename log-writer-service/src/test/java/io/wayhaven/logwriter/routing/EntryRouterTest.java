package io.wayhaven.logwriter.routing;

import static io.wayhaven.logwriter.embed.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.id.WebhookId;
import io.wayhaven.contracts.kind.AutomodKinds;
import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.contracts.kind.NetworkKinds;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.kind.RoleKinds;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PostButton;
import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.settings.Webhook;
import io.wayhaven.logwriter.embed.EntryBuilder;
import io.wayhaven.logwriter.embed.EntryEmbed;
import io.wayhaven.logwriter.embed.ViewerLinks;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.projection.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EntryRouterTest {

    private static final long ANN = 10;
    private static final long BOT = 11;
    private static final long STAFF = 50;
    private static final long CATEGORY = 60;
    private static final long CHANNEL = 61;
    private static final long THREAD = 62;
    private static final long LOG = 70;

    private final List<String> warnings = new ArrayList<>();
    private final EntryRouter router =
            new EntryRouter(new EntryEmbed(ViewerLinks.NONE), (pattern, why) -> warnings.add(pattern + ": " + why));
    private final Map<SnapshotKey, JsonNode> snapshots = new HashMap<>(Map.of(
            new SnapshotKey(SnapshotType.MEMBER, 1, ANN),
            json("{'user':{'id':'10'},'roles':['50']}"),
            new SnapshotKey(SnapshotType.MEMBER, 1, BOT),
            json("{'user':{'id':'11','bot':true},'roles':[]}"),
            new SnapshotKey(SnapshotType.CHANNEL, 1, CHANNEL),
            json("{'id':'61','parent_id':'60'}"),
            new SnapshotKey(SnapshotType.CHANNEL, 1, THREAD),
            json("{'id':'62','parent_id':'61'}")));

    @Test
    void postsNothingWithoutSettings() {
        assertThat(router.posts(edit(ANN), EntryBuilder.POSITION, null, snapshots::get))
                .isEmpty();
        assertThat(router.posts(edit(ANN), EntryBuilder.POSITION, new SettingsBuilder().build(), snapshots::get))
                .isEmpty();
    }

    @Test
    void tellsPunishmentsToModeratorsToo() {
        var settings = new SettingsBuilder()
                .route(RouteName.LOG, LOG)
                .route(RouteName.MODERATION, 71)
                .route(RouteName.ALERTS, 72)
                .route(RouteName.RECONCILIATION, 73);

        assertThat(routes(edit(ANN), settings)).containsExactly(RouteName.LOG);
        assertThat(routes(entry(ModerationKinds.BAN).build(), settings))
                .containsExactly(RouteName.LOG, RouteName.MODERATION);
        assertThat(routes(entry(AutomodKinds.TIMEOUT).build(), settings))
                .containsExactly(RouteName.LOG, RouteName.MODERATION);
        assertThat(routes(entry(OwnKinds.RECONCILIATION).build(), settings))
                .containsExactly(RouteName.LOG, RouteName.RECONCILIATION);
        assertThat(routes(entry(OwnKinds.SILENCE).build(), settings)).containsExactly(RouteName.LOG, RouteName.ALERTS);
        assertThat(routes(entry(OwnKinds.GAP).build(), settings)).containsExactly(RouteName.LOG, RouteName.ALERTS);
        assertThat(routes(entry(OwnKinds.PERMISSION_MISSING).build(), settings))
                .containsExactly(RouteName.LOG, RouteName.ALERTS);
    }

    @Test
    void whatWaitsForAnAnswerIsAnsweredByButtons() {
        var settings = new SettingsBuilder().route(RouteName.ALERTS, 72);

        var alert = entry(OwnKinds.HELD).field("hold", new Value.Count(12)).build();

        assertThat(posts(alert, settings))
                .singleElement()
                .satisfies(post -> assertThat(post.buttons())
                        .containsExactly(
                                new PostButton("Approve", true, "wh1:approve:12"),
                                new PostButton("Reject", false, "wh1:reject:12")));
        assertThat(posts(entry(OwnKinds.HOLD_ANSWERED).build(), settings))
                .singleElement()
                .satisfies(post -> assertThat(post.buttons()).isNull());
    }

    @Test
    void tellsWhatHappensBetweenServersOnTheRouteForThat() {
        var settings = new SettingsBuilder()
                .route(RouteName.LOG, LOG)
                .route(RouteName.SYNC, 71)
                .route(RouteName.ALERTS, 72);

        assertThat(routes(entry(NetworkKinds.LINKED).build(), settings)).containsExactly(RouteName.LOG, RouteName.SYNC);
        assertThat(routes(entry(NetworkKinds.MONITORED).build(), settings))
                .containsExactly(RouteName.LOG, RouteName.SYNC, RouteName.ALERTS);
        assertThat(routes(entry(NetworkKinds.FAILED).build(), settings))
                .containsExactly(RouteName.LOG, RouteName.SYNC, RouteName.ALERTS);
    }

    @Test
    void tellsAChannelOnceHoweverManyRoutesLeadThere() {
        var settings = new SettingsBuilder().route(RouteName.LOG, LOG).route(RouteName.MODERATION, LOG);

        var posts = posts(entry(ModerationKinds.BAN).build(), settings);

        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.id().value()).isEqualTo("0:s:7#0@log");
            assertThat(post.channel()).isEqualTo(new ChannelId(LOG));
            assertThat(post.kind()).isEqualTo("member.ban");
        });
    }

    @Test
    void prefersAWebhook() {
        var settings = new SettingsBuilder().route(RouteName.LOG, webhook());

        assertThat(posts(edit(ANN), settings)).singleElement().satisfies(post -> {
            assertThat(post.channel()).isNull();
            assertThat(post.webhook()).isEqualTo(webhook().webhook());
        });
    }

    @Test
    void filtersByKindAndFamilyPerRoute() {
        var withoutMessages =
                new Route(new ChannelId(LOG), null, new KindFilter(List.of(), List.of("messages")), IgnoreRules.NONE);
        var onlyBans =
                new Route(new ChannelId(71), null, new KindFilter(List.of("member.ban"), List.of()), IgnoreRules.NONE);
        var settings =
                new SettingsBuilder().route(RouteName.LOG, withoutMessages).route(RouteName.MODERATION, onlyBans);

        assertThat(routes(edit(ANN), settings)).isEmpty();
        assertThat(routes(entry(ModerationKinds.KICK).build(), settings)).containsExactly(RouteName.LOG);
        assertThat(routes(entry(ModerationKinds.BAN).build(), settings))
                .containsExactly(RouteName.LOG, RouteName.MODERATION);
    }

    private enum Axis {
        USER(List.of(new UserId(ANN)), false, List.of(), List.of(), List.of(), List.of(), List.of()),
        ROLE(List.of(), false, List.of(new RoleId(STAFF)), List.of(), List.of(), List.of(), List.of()),
        CHANNEL_OF_THREAD(
                List.of(), false, List.of(), List.of(new ChannelId(CHANNEL)), List.of(), List.of(), List.of()),
        CATEGORY_OF_CHANNEL(
                List.of(), false, List.of(), List.of(), List.of(new ChannelId(CATEGORY)), List.of(), List.of()),
        THREAD_ITSELF(List.of(), false, List.of(), List.of(), List.of(), List.of(new ChannelId(THREAD)), List.of()),
        PATTERN(List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of("(?i)^!rank\\b"));

        private final IgnoreRules rules;

        Axis(
                List<UserId> users,
                boolean bots,
                List<RoleId> roles,
                List<ChannelId> channels,
                List<ChannelId> categories,
                List<ChannelId> threads,
                List<String> patterns) {
            rules = new IgnoreRules(users, bots, roles, channels, categories, threads, patterns);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ignoresForTheGuildOrForARoute(Axis axis) {
        var everywhere = new SettingsBuilder().route(RouteName.LOG, LOG).ignore(axis.rules);
        var there = new SettingsBuilder()
                .route(RouteName.LOG, new Route(new ChannelId(LOG), null, KindFilter.ALL, axis.rules));

        assertThat(routes(edit(ANN), everywhere)).isEmpty();
        assertThat(routes(edit(ANN), there)).isEmpty();
        assertThat(routes(entry(RoleKinds.CREATE).by(9, "bo", Confidence.EXACT).build(), everywhere))
                .containsExactly(RouteName.LOG);
    }

    @Test
    void ignoresWhatBotsDoAndNotWhatIsDoneToThem() {
        var rules = new IgnoreRules(List.of(), true, List.of(), List.of(), List.of(), List.of(), List.of());
        var settings = new SettingsBuilder().route(RouteName.LOG, LOG).ignore(rules);

        assertThat(routes(edit(BOT), settings)).isEmpty();
        assertThat(routes(edit(ANN), settings)).isNotEmpty();
        assertThat(routes(
                        entry(ModerationKinds.KICK)
                                .by(ANN, "ann", Confidence.EXACT)
                                .target(new Value.User(BOT, "bot"))
                                .build(),
                        settings))
                .isNotEmpty();
    }

    @Test
    void neverIgnoresThatTheLogNeedsHelp() {
        var all = new IgnoreRules(
                List.of(), true, List.of(), List.of(new ChannelId(THREAD)), List.of(), List.of(), List.of(".*"));
        var settings = new SettingsBuilder().route(RouteName.ALERTS, 72).ignore(all);

        assertThat(routes(entry(OwnKinds.CHANNEL_PARKED).in(THREAD).build(), settings))
                .containsExactly(RouteName.ALERTS);
    }

    @Test
    void warnsOnceOfAPatternThatCannotBeReadAndGoesOnWithTheOthers() {
        var rules = new IgnoreRules(
                List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of("(a+", "(?=x)", "!Rank"));
        var settings = new SettingsBuilder().route(RouteName.LOG, LOG).ignore(rules);

        assertThat(routes(edit(ANN), settings)).isEmpty();
        assertThat(routes(edit(ANN), settings)).isEmpty();
        assertThat(warnings).hasSize(2).anyMatch(warning -> warning.startsWith("(a+: "));
    }

    @Test
    void searchesCatastrophicPatternsInLinearTime() {
        var rules = new IgnoreRules(
                List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of("^(a+)+$", "(.*a){20}b"));
        var settings = new SettingsBuilder().route(RouteName.LOG, LOG).ignore(rules);
        var entry = entry(MessageKinds.EDIT)
                .in(CHANNEL)
                .message(1)
                .by(ANN, "ann", Confidence.SELF)
                .field("content", new Value.Quote("a".repeat(4000) + "!"))
                .build();

        assertThat(routes(entry, settings)).containsExactly(RouteName.LOG);
    }

    @Test
    void saysNothingAboutItsOwnPosts() {
        var settings = new SettingsBuilder().route(RouteName.LOG, LOG).route(RouteName.ALERTS, webhook());
        var inLog = entry(MessageKinds.DELETE).in(LOG).message(1).byNobodyKnown("");

        assertThat(routes(inLog.field("author", new Value.User(BOT, "log")).build(), settings))
                .isEmpty();
        assertThat(routes(inLog.field("author", new Value.User(ANN, "ann")).build(), settings))
                .isNotEmpty();
        assertThat(routes(entry(MessageKinds.DELETE).in(LOG).message(1).build(), settings))
                .isEmpty();
        assertThat(routes(entry(MessageKinds.DELETE_BULK).in(LOG).build(), settings))
                .isNotEmpty();
        assertThat(routes(
                        entry(MessageKinds.DELETE)
                                .in(CHANNEL)
                                .message(1)
                                .field("author", new Value.User(900, "hook"))
                                .build(),
                        settings))
                .isEmpty();
    }

    private static Route webhook() {
        return new Route(
                null, new Webhook(new WebhookId(900), new SealedToken("sealed")), KindFilter.ALL, IgnoreRules.NONE);
    }

    private static Entry edit(long user) {
        return EntryBuilder.entry(MessageKinds.EDIT)
                .in(THREAD)
                .message(1)
                .by(user, "name", Confidence.SELF)
                .change(Change.of("content", new Value.Quote("!Rank me"), new Value.Quote("nothing")))
                .build();
    }

    private List<EntryPost> posts(Entry entry, SettingsBuilder settings) {
        return router.posts(entry, EntryBuilder.POSITION, settings.build(), snapshots::get);
    }

    private List<RouteName> routes(Entry entry, SettingsBuilder settings) {
        return posts(entry, settings).stream().map(EntryPost::route).toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
