package io.wayhaven.syncengine.settings;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.OWNER;
import static io.wayhaven.syncengine.Samples.context;
import static io.wayhaven.syncengine.Samples.guild;
import static io.wayhaven.syncengine.Samples.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.SetStaffRole;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.StaffRole;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaffRoleDecisionsTest {

    private static final long GUILD = 10;

    private SettingsLayer own = SettingsLayer.NONE;

    @Test
    void aRoleIsTakenAndShownAndGivenUp() {
        var taken = (SettingsDecision.Changed) decide(OWNER, new StaffRole(LOW, true));
        own = taken.own();
        assertThat(own.moderation().staff()).isEqualTo(new StaffRole(LOW, true));
        assertThat(taken.answer()).contains("<@&" + LOW + ">", "alone", "Integrations");

        own = ((SettingsDecision.Changed) decide(OWNER, null)).own();
        assertThat(own.moderation().staff()).isNull();
    }

    @Test
    void whatIsNoRoleOfATeamIsRefused() {
        assertThat(refusal(OWNER, new StaffRole(new RoleId(GUILD), false))).contains("@everyone");
        assertThat(refusal(OWNER, new StaffRole(new RoleId(999), false))).contains("not a role");
        assertThat(refusal(OWNER, null)).contains("No staff role");
        assertThat(refusal(MODERATOR, new StaffRole(LOW, true))).contains("Only administrators");
    }

    private String refusal(UserId who, @Nullable StaffRole staff) {
        return ((SettingsDecision.Refused) decide(who, staff)).refusal().text();
    }

    private SettingsDecision decide(UserId who, @Nullable StaffRole staff) {
        return SettingsDecider.decide(
                new SetStaffRole(context(GUILD, issuer(who), Origin.SLASH), staff),
                new SettingsState(BOT, Optional.of(guild(GUILD, false)), Map.of(), Defaults.NONE, own));
    }
}
