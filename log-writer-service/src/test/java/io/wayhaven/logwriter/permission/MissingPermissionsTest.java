package io.wayhaven.logwriter.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.contracts.kind.Permission;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MissingPermissionsTest {

    @Test
    void everyMissingPermissionComesWithWhatItCosts() {
        var missing = MissingPermissions.of(Map.of(), 0);

        assertThat(missing.keySet())
                .isEqualTo(Kinds.enabled(Map.of()).stream()
                        .flatMap(kind -> kind.permissions().stream())
                        .collect(Collectors.toSet()));
        assertThat(missing.get(Permission.VIEW_AUDIT_LOG))
                .startsWith("nobody learns who did it and why, of “")
                .endsWith(" more kinds. Grant it to the bot's role");
    }

    @Test
    void administratorsLackNothing() {
        assertThat(MissingPermissions.of(Map.of(), Permission.mask(Set.of(Permission.ADMINISTRATOR))))
                .isEmpty();
    }

    @Test
    void whatIsSwitchedOffNeedsNothing() {
        var off = Kinds.all().stream()
                .filter(kind -> !kind.alwaysOn())
                .collect(Collectors.toMap(EventKind::id, kind -> false));

        assertThat(MissingPermissions.of(off, 0)).isEmpty();
    }

    @Test
    void whatIsSwitchedOnNeedsMore() {
        var held = Permission.mask(Set.copyOf(MissingPermissions.of(Map.of(), 0).keySet()));

        assertThat(MissingPermissions.of(Map.of(), held)).isEmpty();
        assertThat(MissingPermissions.of(Map.of("on_invite_create", true), held))
                .containsOnlyKeys(Permission.MANAGE_CHANNELS);
    }
}
