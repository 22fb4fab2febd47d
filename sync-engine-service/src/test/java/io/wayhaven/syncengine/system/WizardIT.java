package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.SetRoute;
import io.wayhaven.contracts.command.ShowWizard;
import io.wayhaven.contracts.component.WizardFlow;
import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.RouteName;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Steps of a wizard are decided like plain commands, and their answers go on with the wizard. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WizardIT {

    @SuppressWarnings("NullAway.Init") // before any test
    private Fixture fixture;

    @BeforeAll
    void connect() {
        fixture = new Fixture();
    }

    @AfterAll
    void disconnect() {
        fixture.close();
    }

    @Test
    void aWizardLeadsFromOneStepToTheNext() throws Exception {
        // Given
        var guild = fixture.strangers("Wizard", 1).getFirst();
        fixture.discord.setBotPermissions(text(guild), 1L << 3);
        var channel = Postings.in(fixture, guild, "wizard").channel();
        var who = UserId.of(owner(guild));
        var main = new WizardPlace(who, WizardFlow.MAIN, WizardPlace.FIRST_OPEN);

        // Then the menu is shown, and the first step
        assertThat(fixture.ask(guild, context -> new ShowWizard(in(context, WizardPlace.begin(who)))))
                .contains("How is this server to be used?", "0 of 7 done");
        assertThat(fixture.ask(guild, context -> new ShowWizard(in(context, main))))
                .contains("step 1 of 8: Main server", "Not set yet");

        // And what is done is answered there
        assertThat(fixture.ask(guild, context -> new SetMainGuild(in(context, main.at(0)))))
                .contains("main server", "step 1 of 8", "✅ This is a main server.");
        assertThat(fixture.ask(
                        guild,
                        context -> new SetRoute(
                                in(context, main.at(2)), RouteName.MODERATION, ChannelId.of(channel), null)))
                .startsWith("The route **moderation** now leads to <#" + channel + ">.")
                .contains("step 3 of 8: Log channel", "✅ The bot can post in <#" + channel + ">.");

        // And what is refused as well, with the remedy
        assertThat(fixture.ask(
                        guild,
                        context -> new SetRoute(in(context, main.at(2)), RouteName.MODERATION, new ChannelId(1), null)))
                .contains("Pick a text or announcement channel", "step 3 of 8");

        // And it goes on where something is left
        assertThat(fixture.ask(guild, context -> new ShowWizard(in(context, main))))
                .contains("step 2 of 8: Mute role");
        assertThat(fixture.tables.query("select 1 from sync.pending_reply where guild_id = ?", Fixture.id(guild)))
                .isEmpty();
    }

    private static CommandContext in(CommandContext context, WizardPlace place) {
        return new CommandContext(
                context.id(),
                context.guild(),
                context.issuer(),
                context.origin(),
                context.issuedAt(),
                Objects.requireNonNull(context.replyTo()).in(place));
    }
}
