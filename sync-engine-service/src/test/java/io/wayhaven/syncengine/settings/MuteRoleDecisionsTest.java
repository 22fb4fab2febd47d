package io.wayhaven.syncengine.settings;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.HIGH;
import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.OWNER;
import static io.wayhaven.syncengine.Samples.context;
import static io.wayhaven.syncengine.Samples.guild;
import static io.wayhaven.syncengine.Samples.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.SetMuteRole;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.syncengine.guild.Guild;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bot must be able to give the role that muted people get. */
class MuteRoleDecisionsTest {

    private static final long GUILD = 10;

    private SettingsLayer own = SettingsLayer.NONE;

    @Test
    void aRoleBelowTheBotsIsTakenAndGivenUp() {
        own = ((SettingsDecision.Changed) decide(LOW, HIGH)).own();
        assertThat(own.moderation().muteRole()).isEqualTo(LOW);

        own = ((SettingsDecision.Changed) decide(null, HIGH)).own();
        assertThat(own.moderation().muteRole()).isNull();
    }

    @Test
    void aRoleThatTheBotCannotGiveIsRefusedWithTheRemedy() {
        assertThat(refusal(HIGH, HIGH)).contains("not above that role", "Move the bot's role above");
        assertThat(refusal(LOW, MIDDLE)).contains("Manage Roles");
        assertThat(refusal(new RoleId(GUILD), HIGH)).contains("@everyone");
        assertThat(refusal(new RoleId(999), HIGH)).contains("not a role");
        assertThat(refusal(null, HIGH)).contains("No mute role");
    }

    private String refusal(@Nullable RoleId role, RoleId bots) {
        return ((SettingsDecision.Refused) decide(role, bots)).refusal().text();
    }

    private SettingsDecision decide(@Nullable RoleId role, RoleId bots) {
        var seen = guild(GUILD, false);
        var here = new Guild(seen.id(), seen.name(), seen.owner(), false, true, seen.roles(), Set.of(bots));
        return SettingsDecider.decide(
                new SetMuteRole(context(GUILD, issuer(OWNER), Origin.SLASH), role),
                new SettingsState(BOT, Optional.of(here), Map.of(), Defaults.NONE, own));
    }
}
