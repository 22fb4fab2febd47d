package io.wayhaven.syncengine.punishment;

import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.OWNER;
import static io.wayhaven.syncengine.Samples.guild;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.settings.StaffRole;
import io.wayhaven.syncengine.decision.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a staff role is set, a permission is not enough; and the role is, if that was said. */
class StaffCheckTest {

    private static final StaffRole WITH_PERMISSION = new StaffRole(LOW, false);
    private static final StaffRole ALONE = new StaffRole(LOW, true);

    @Test
    void theRoleAndThePermissionAreNeeded() {
        assertThat(ban(WITH_PERMISSION, Permission.BAN_MEMBERS, LOW)).isEmpty();
        assertThat(ban(WITH_PERMISSION, Permission.BAN_MEMBERS, MIDDLE))
                .hasValueSatisfying(refusal -> assertThat(refusal.text()).contains("staff role", "/config staffrole"));
        assertThat(ban(WITH_PERMISSION, Permission.KICK_MEMBERS, LOW))
                .hasValueSatisfying(refusal -> assertThat(refusal.text()).contains("may not ban", "Ban Members"));
    }

    @Test
    void theRoleAloneIsEnoughWhereThatWasSaid() {
        assertThat(ban(ALONE, Permission.SEND_MESSAGES, LOW)).isEmpty();
        assertThat(ban(ALONE, Permission.BAN_MEMBERS, MIDDLE)).isPresent();
    }

    @Test
    void administratorsAndTheOwnerNeedNoRole() {
        assertThat(ban(WITH_PERMISSION, Permission.ADMINISTRATOR)).isEmpty();
        assertThat(check(OWNER, WITH_PERMISSION, Permission.SEND_MESSAGES)).isEmpty();
    }

    @Test
    void whoeverIsNotKnownMayNothing() {
        assertThat(StaffCheck.obstacle(null, Action.BAN, guild(10, true), ALONE))
                .isPresent();
        assertThat(ban(ALONE, Permission.BAN_MEMBERS)).isPresent();
        assertThat(ban(null, Permission.BAN_MEMBERS)).isEmpty();
    }

    private static Optional<Refusal> ban(@Nullable StaffRole staff, Permission permission, RoleId... roles) {
        return check(MODERATOR, staff, permission, roles);
    }

    private static Optional<Refusal> check(
            UserId who, @Nullable StaffRole staff, Permission permission, RoleId... roles) {
        var issuer = new Issuer(who, null, Permission.mask(Set.of(permission)), List.of(roles));
        return StaffCheck.obstacle(issuer, Action.BAN, guild(10, true), staff);
    }
}
