package io.wayhaven.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.Permission;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModerationRuleTest {

    @ParameterizedTest
    @EnumSource(
            value = Permission.class,
            names = {"ADMINISTRATOR", "MANAGE_GUILD", "BAN_MEMBERS", "KICK_MEMBERS", "MODERATE_MEMBERS"})
    void whoMaySanctionOthersSeesTheLog(Permission permission) {
        assertThat(ModerationRule.allows(false, Permission.mask(Set.of(permission))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Permission.class,
            names = {"VIEW_CHANNEL", "SEND_MESSAGES", "VIEW_AUDIT_LOG", "MANAGE_ROLES"})
    void whoMayNotDoesNot(Permission permission) {
        assertThat(ModerationRule.allows(false, Permission.mask(Set.of(permission))))
                .isFalse();
    }

    @Test
    void ownersAlwaysDo() {
        assertThat(ModerationRule.allows(true, 0)).isTrue();
        assertThat(ModerationRule.allows(false, 0)).isFalse();
    }
}
