package io.wayhaven.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdminRolesTest {
    private static final RoleId STAFF = new RoleId(7);
    private static final GuildId OTHER = new GuildId(2);

    private final AdminRoles roles = new AdminRoles();

    @Test
    void admitsAdministratorsEverywhereAndNobodyElseAtFirst() {
        assertThat(roles.admit(issuer(8), Settings.GUILD)).isTrue();
        assertThat(roles.admit(issuer(0x20 | 4, STAFF), Settings.GUILD)).isFalse();
    }

    @Test
    void admitsARoleInTheGuildThatNamesItAsLongAsItDoes() {
        roles.settled(Settings.of(Settings.GUILD, Map.of(), List.of(STAFF)));

        assertThat(roles.admit(issuer(0, new RoleId(9), STAFF), Settings.GUILD)).isTrue();
        assertThat(roles.admit(issuer(0, new RoleId(9)), Settings.GUILD)).isFalse();
        assertThat(roles.admit(issuer(0, STAFF), OTHER)).isFalse();

        roles.settled(Settings.of(Settings.GUILD, Map.of()));
        assertThat(roles.admit(issuer(0, STAFF), Settings.GUILD)).isFalse();
    }

    @Test
    void forgetsTheRolesOfAGuildWithoutSettings() {
        roles.settled(Settings.of(Settings.GUILD, Map.of(), List.of(STAFF)));
        roles.forgotten(Settings.GUILD);

        assertThat(roles.admit(issuer(0, STAFF), Settings.GUILD)).isFalse();
    }

    private static Issuer issuer(long permissions, RoleId... roles) {
        return new Issuer(UserId.of("5"), "Mason", permissions, List.of(roles));
    }
}
