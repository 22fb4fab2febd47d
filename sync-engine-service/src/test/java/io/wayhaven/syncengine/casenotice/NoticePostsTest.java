package io.wayhaven.syncengine.casenotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.Embed.Field;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.syncengine.punishment.Action;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticePostsTest {

    private static final GuildId HERE = new GuildId(1);
    private static final GuildId MAIN = new GuildId(2);
    private static final UserId USER = new UserId(30);
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");

    private final NoticePosts posts =
            new NoticePosts(new Colours(1, 2, 3, 4, 5), Optional.of(URI.create("https://logs.example/")));

    @Test
    void aBanFromAnotherServerSaysWhoWhyAndFromWhere() {
        var post = posts.of(notice(Action.BAN, MAIN, "spam", null), settings(Map.of(RouteName.MODERATION, channel(7))))
                .getFirst();

        assertThat(post.embed().title()).isEqualTo("🔨 User Banned (Synced)");
        assertThat(post.embed().color()).isEqualTo(1);
        assertThat(post.embed().url()).isEqualTo("https://logs.example/cases/42");
        assertThat(post.embed().footer()).isEqualTo("Case 42");
        assertThat(post.embed().fields())
                .containsExactly(
                        new Field("👤 User", "<@30> trouble (30)", true),
                        new Field("🛡️ Moderator", "<@40> mod (40)", true),
                        new Field("📝 Reason", "spam", false),
                        new Field("🏠 Source Server", "Main", true));
        assertThat(post.about()).isEqualTo(USER);
        assertThat(post.replaces()).containsExactly("member.ban");
    }

    @Test
    void whatIsDecidedHereHasNoSourceAndWhatEndsSaysWhen() {
        var post = posts.of(
                        notice(Action.TIMEOUT, HERE, "", Instant.ofEpochSecond(1_800_000_000)),
                        settings(Map.of(RouteName.MODERATION, channel(7))))
                .getFirst();

        assertThat(post.embed().title()).isEqualTo("⏳ User Timed Out");
        assertThat(post.embed().fields())
                .extracting(Field::name, Field::value)
                .contains(tuple("⏰ Expires", "<t:1800000000:F> (<t:1800000000:R>)"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "BAN,🔨,1",
        "UNBAN,✅,5",
        "SOFTBAN,🧹,1",
        "KICK,👢,3",
        "MUTE,🔇,2",
        "UNMUTE,🔊,5",
        "TIMEOUT,⏳,2",
        "UNTIMEOUT,⌛,5",
        "WARN,⚠️,4"
    })
    void eachActionHasItsIconAndColour(Action action, String icon, int colour) {
        var post = posts.of(notice(action, HERE, "", null), settings(Map.of(RouteName.SYNC, channel(7))))
                .getFirst();

        assertThat(post.embed().title()).startsWith(icon + " ");
        assertThat(post.embed().color()).isEqualTo(colour);
    }

    @Test
    void eachChannelIsToldOnceAndByTheSameIdWhenAskedAgain() {
        var notice = notice(Action.BAN, HERE, "spam", null);
        var same = settings(
                Map.of(RouteName.MODERATION, channel(7), RouteName.SYNC, channel(7), RouteName.LOG, channel(8)));
        var other = settings(Map.of(RouteName.MODERATION, channel(7), RouteName.SYNC, channel(9)));

        assertThat(posts.of(notice, same)).extracting(EntryPost::route).containsExactly(RouteName.MODERATION);
        assertThat(posts.of(notice, other))
                .extracting(post -> post.id().value())
                .containsExactly("case:42:1@moderation", "case:42:1@sync");
        assertThat(posts.of(notice, other)).isEqualTo(posts.of(notice, other));
        assertThat(posts.of(notice, settings(Map.of()))).isEmpty();
    }

    @Test
    void aFilterOfTheRouteHolds() {
        var without =
                new Route(new ChannelId(7), null, new KindFilter(List.of(), List.of("member.ban")), IgnoreRules.NONE);
        var settings = settings(Map.of(RouteName.MODERATION, without));

        assertThat(posts.of(notice(Action.BAN, HERE, "", null), settings)).isEmpty();
        assertThat(posts.of(notice(Action.KICK, HERE, "", null), settings)).hasSize(1);
    }

    @Test
    void hostileTextIsShownAsItIs() {
        var post = posts.of(
                        notice(Action.WARN, HERE, "# **loud** <@&9> [x](http://evil.example)\n> quote", null),
                        settings(Map.of(RouteName.MODERATION, channel(7))))
                .getFirst();

        assertThat(post.embed().fields())
                .filteredOn(field -> field.name().endsWith("Reason"))
                .singleElement()
                .extracting(Field::value)
                .isEqualTo("\\# \\*\\*loud\\*\\* \\<\\@&9> \\[x\\]\\(http\\://evil.example\\) > quote");
    }

    @Test
    void coloursAreReadAsPeopleWriteThem() {
        assertThat(Colours.parse("0xFF6b6b")).isEqualTo(0xff6b6b);
        assertThat(Colours.parse("#ff6b6b ")).isEqualTo(0xff6b6b);
        assertThatThrownBy(() -> Colours.parse("red")).hasMessageContaining("0xff6b6b");
    }

    private static CaseNotice notice(Action action, GuildId source, String reason, @Nullable Instant until) {
        return new CaseNotice(
                42, HERE, source, "Main", action, USER, "trouble", reason, new UserId(40), "mod", until, NOW);
    }

    private static Route channel(long id) {
        return new Route(new ChannelId(id), null, KindFilter.ALL, IgnoreRules.NONE);
    }

    private static GuildSettings settings(Map<RouteName, Route> routes) {
        return new GuildSettings(HERE, 1, routes, Map.of(), IgnoreRules.NONE, new Retention(null, null), List.of());
    }
}
