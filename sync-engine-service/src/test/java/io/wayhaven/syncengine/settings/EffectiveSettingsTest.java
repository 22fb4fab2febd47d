package io.wayhaven.syncengine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectiveSettingsTest {

    private static final GuildId GUILD = new GuildId(10);
    private static final ChannelId OF_FILE = new ChannelId(100);
    private static final ChannelId OWN = new ChannelId(101);
    private static final Set<ChannelId> CHANNELS = Set.of(OF_FILE, OWN);

    private Defaults defaults = new Defaults(null, OF_FILE, SettingsLayer.NONE);
    private SettingsLayer own = SettingsLayer.NONE;

    @Test
    void everyRouteFallsBackToTheLogChannelOfTheFile() {
        assertThat(routes()).containsOnlyKeys(RouteName.values());
        assertThat(routes().values())
                .allSatisfy(route -> assertThat(route.channel()).isEqualTo(OF_FILE));
    }

    @Test
    void aChannelOfAnotherServerLeadsNowhere() {
        defaults = new Defaults(null, new ChannelId(999), SettingsLayer.NONE);

        assertThat(routes()).isEmpty();
    }

    @Test
    void theFileCanBeForOneServerOnly() {
        defaults = new Defaults(new GuildId(11), OF_FILE, SettingsLayer.NONE.withToggles(Map.of("on_ready", true)));

        assertThat(routes()).isEmpty();
        assertThat(settings().toggles()).isEmpty();
    }

    @Test
    void otherRoutesFollowTheModerationRouteUnlessTheyAreSetOrOff() {
        own = SettingsLayer.NONE
                .withRoute(RouteName.MODERATION, RouteLayer.NONE.to(OWN, null))
                .withRoute(RouteName.SYNC, RouteLayer.NONE.to(null, null))
                .withRoute(RouteName.ALERTS, RouteLayer.NONE.to(OF_FILE, null));

        assertThat(routes()).doesNotContainKey(RouteName.SYNC);
        assertThat(routes().get(RouteName.ALERTS)).isNotNull().returns(OF_FILE, Route::channel);
        assertThat(routes().get(RouteName.LOG)).isNotNull().returns(OWN, Route::channel);
    }

    @Test
    void whatIsOffIsNoFallbackForOthers() {
        own = SettingsLayer.NONE.withRoute(RouteName.MODERATION, RouteLayer.NONE.to(null, null));

        assertThat(routes()).doesNotContainKey(RouteName.MODERATION);
        assertThat(routes().get(RouteName.LOG)).isNotNull().returns(OF_FILE, Route::channel);
    }

    @Test
    void theServersToggleOverrulesTheFilesIdsUnderIt() {
        defaults = new Defaults(
                null, null, SettingsLayer.NONE.withToggles(Map.of("channel.move", false, "on_member_ban", false)));
        own = SettingsLayer.NONE.withToggles(Map.of("on_guild_channel_update", true));

        assertThat(settings().toggles())
                .containsExactly(Map.entry("on_guild_channel_update", true), Map.entry("on_member_ban", false));
    }

    @Test
    void nobodyKeepsLongerThanTheOperator() {
        defaults = new Defaults(null, null, SettingsLayer.NONE.withRetention(new Retention(30, null)));
        own = SettingsLayer.NONE.withRetention(new Retention(90, 90));

        assertThat(settings().retention()).isEqualTo(new Retention(30, 90));
    }

    private EffectiveSettings settings() {
        return new EffectiveSettings(GUILD, CHANNELS, defaults, own);
    }

    private Map<RouteName, Route> routes() {
        return settings().resolved(1).routes();
    }
}
