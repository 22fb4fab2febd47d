package io.wayhaven.syncengine.doctor;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.HIGH;
import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.guild;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.KindFilter;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.contracts.settings.Route;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.contracts.setup.Need;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Overwrite;
import io.wayhaven.syncengine.guild.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SetupReportTest {

    private static final ChannelId LOG = new ChannelId(100);

    @Test
    void whatIsMissingIsNamedWithItsPurposeAndALinkThatMendsIt() {
        var report = report(Permission.mask(Set.of(Permission.VIEW_CHANNEL, Permission.ATTACH_FILES)), List.of());

        assertThat(report.missing())
                .extracting(Need::permission)
                .contains(Permission.VIEW_AUDIT_LOG, Permission.BAN_MEMBERS, Permission.SEND_MESSAGES)
                .doesNotContain(Permission.VIEW_CHANNEL);
        assertThat(report.text())
                .contains("✗ View Audit Log: to tell who did it")
                .contains("✗ Send Messages: to post the log")
                .contains("<https://discord.com/oauth2/authorize?client_id=9&permissions="
                        + report.invite().permissions()
                        + "&scope=bot%20applications.commands&guild_id=10>");
        assertThat(Permission.of(report.invite().permissions()))
                .contains(Permission.VIEW_AUDIT_LOG, Permission.BAN_MEMBERS, Permission.VIEW_CHANNEL)
                .contains(Permission.ATTACH_FILES);
    }

    @Test
    void aChannelThatKeepsTheBotOutIsNamed() {
        var everything =
                Permission.mask(Set.of(Permission.values())) & ~Permission.mask(Set.of(Permission.ADMINISTRATOR));
        var closed = report(everything, List.of(new Overwrite(10, 0, 1L << 11 | 1L << 14)));
        var openedAgain =
                report(everything, List.of(new Overwrite(10, 0, 1L << 11), new Overwrite(LOW.value(), 1L << 11, 0)));

        assertThat(closed.text())
                .startsWith("✓ The bot has every permission")
                .contains("<#100> takes from the bot: Send Messages, Embed Links");
        assertThat(openedAgain.text()).contains("✓ The bot can post wherever");
    }

    @Test
    void rolesAboveTheBotsAreNamed() {
        assertThat(report(0, List.of()).text()).contains("2 roles above its own: high, middle");
    }

    @Test
    void anAdministratorLacksNothing() {
        var all = guild(10, false);
        var report = new SetupReport(BOT, new ApplicationId(9), all, Map.of(), settings());

        assertThat(all.botRoles()).containsExactly(HIGH);
        assertThat(report.missing()).isEmpty();
        assertThat(report.text()).doesNotContain("✗").doesNotContain("roles above");
    }

    private static SetupReport report(long botPermissions, List<Overwrite> overwrites) {
        var sample = guild(10, false);
        var roles = new HashMap<RoleId, Role>(sample.roles());
        roles.put(LOW, new Role(LOW, "low", 1, botPermissions));
        var guild = new Guild(sample.id(), sample.name(), sample.owner(), false, true, roles, Set.of(LOW));
        var channels = Map.of(LOG, new Channel(LOG, "log", 0, overwrites));
        return new SetupReport(BOT, new ApplicationId(9), guild, channels, settings());
    }

    private static GuildSettings settings() {
        return new GuildSettings(
                guild(10, false).id(),
                1,
                Map.of(RouteName.LOG, new Route(LOG, null, KindFilter.ALL, IgnoreRules.NONE)),
                Map.of(),
                IgnoreRules.NONE,
                new Retention(null, null),
                List.of());
    }
}
