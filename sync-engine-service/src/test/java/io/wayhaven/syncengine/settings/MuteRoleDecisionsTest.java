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

import io.wayhaven.contracts.command.CommandContext;
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

    @Test
    void channelsAreDeniedWhereThatIsWantedAndStaySoForAnotherRole() {
        var changed = (SettingsDecision.Changed) order(new SetMuteRole(asked(), LOW, true), HIGH);
        own = changed.own();
        assertThat(own.moderation().deniesMuteRole()).isTrue();
        assertThat(changed.answer()).contains("every channel");

        own = ((SettingsDecision.Changed) decide(MIDDLE, HIGH)).own();
        assertThat(own.moderation().deniesMuteRole()).isTrue();
        own = ((SettingsDecision.Changed) order(new SetMuteRole(asked(), LOW, false), HIGH)).own();
        assertThat(own.moderation().deniesMuteRole()).isFalse();
        assertThat(((SettingsDecision.Refused) order(new SetMuteRole(asked(), null, true), HIGH))
                        .refusal()
                        .text())
                .contains("Pick the role");
    }

    private String refusal(@Nullable RoleId role, RoleId bots) {
        return ((SettingsDecision.Refused) decide(role, bots)).refusal().text();
    }

    private static CommandContext asked() {
        return context(GUILD, issuer(OWNER), Origin.SLASH);
    }

    private SettingsDecision decide(@Nullable RoleId role, RoleId bots) {
        return order(new SetMuteRole(asked(), role), bots);
    }

    private SettingsDecision order(SetMuteRole command, RoleId bots) {
        var seen = guild(GUILD, false);
        var here = new Guild(seen.id(), seen.name(), seen.owner(), false, true, seen.roles(), Set.of(bots));
        return SettingsDecider.decide(command, new SettingsState(BOT, Optional.of(here), Map.of(), Defaults.NONE, own));
    }
}
