package io.wayhaven.syncengine.network;

import static io.wayhaven.syncengine.Samples.HIGH;
import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.OWNER;
import static io.wayhaven.syncengine.Samples.context;
import static io.wayhaven.syncengine.Samples.guild;
import static io.wayhaven.syncengine.Samples.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.guild.Guild;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetupDecisionsTest {

    private static final GuildId MAIN = new GuildId(10);
    private static final GuildId CHILD = new GuildId(20);
    private static final Issuer ADMIN = issuer(MODERATOR, HIGH);

    @Test
    void makesAGuildAMainGuild() {
        var decision = SetupDecider.decide(setMain(ADMIN), state(guild(10, false), null));

        assertThat(decision).isInstanceOf(SetupDecision.BecomesMain.class);
    }

    @Test
    void letsTheOwnerAndWhomDiscordCallsAdministratorDoSo() {
        var byDiscord = new Issuer(MODERATOR, null, Permission.mask(Set.of(Permission.ADMINISTRATOR)), List.of());

        assertThat(SetupDecider.decide(setMain(issuer(OWNER)), state(guild(10, false), null)))
                .isInstanceOf(SetupDecision.BecomesMain.class);
        assertThat(SetupDecider.decide(setMain(byDiscord), state(guild(10, false), null)))
                .isInstanceOf(SetupDecision.BecomesMain.class);
    }

    @Test
    void refusesWhoIsNoAdministrator() {
        assertRefused(
                SetupDecider.decide(setMain(issuer(MODERATOR, MIDDLE)), state(guild(10, false), null)),
                "Only administrators");
        assertRefused(propose(issuer(MODERATOR), CHILD, guild(10, true)), "Only administrators");
        assertRefused(accept(issuer(MODERATOR), Link.offer(MAIN, CHILD)), "Only administrators");
        assertRefused(decline(issuer(MODERATOR), Link.offer(MAIN, CHILD)), "Only administrators");
    }

    @Test
    void refusesAGuildThatIsAMainGuildAlready() {
        assertRefused(SetupDecider.decide(setMain(ADMIN), state(guild(10, true), null)), "main server already");
    }

    @Test
    void refusesAGuildThatItHasNotSeen() {
        assertRefused(
                SetupDecider.decide(setMain(ADMIN), new SetupState(Optional.empty(), Optional.empty(), network())),
                "has not seen");
    }

    @Test
    void offersALinkAndSaysWhatIsLeftToDo() {
        var decision = propose(ADMIN, CHILD, guild(10, true));

        assertThat(decision).isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
            assertThat(change.link()).isEqualTo(Link.offer(MAIN, CHILD));
            assertThat(change.answer())
                    .contains("Invited the server with the id 20.", "/setup accept-main guild-id:10")
                    .doesNotContain("Guild 20");
        });
    }

    @Test
    void refusesOffersThatCannotWork() {
        assertRefused(propose(ADMIN, CHILD, guild(10, false)), "not a main server");
        assertRefused(propose(ADMIN, MAIN, guild(10, true)), "cannot follow itself");
        assertRefused(
                SetupDecider.decide(offer(ADMIN, CHILD), state(guild(10, true), null)),
                "not in a server with the id 20");
        assertRefused(propose(ADMIN, CHILD, guild(10, true), Link.offer(MAIN, CHILD)), "invited already");
        assertRefused(
                propose(ADMIN, CHILD, guild(10, true), Link.offer(MAIN, CHILD).as(LinkStatus.ACTIVE)),
                "follows this one already");
        assertRefused(
                propose(ADMIN, CHILD, guild(10, true), Link.offer(CHILD, MAIN).as(LinkStatus.ACTIVE)),
                "follows that one already");
    }

    @Test
    void refusesACircleOverOthers() {
        var between = new GuildId(15);

        assertRefused(
                propose(
                        ADMIN,
                        CHILD,
                        guild(10, true),
                        Link.offer(CHILD, between).as(LinkStatus.ACTIVE),
                        Link.offer(between, MAIN)),
                "directly or over others");
    }

    @Test
    void offersAgainWhatWasDeclined() {
        var decision =
                propose(ADMIN, CHILD, guild(10, true), Link.offer(MAIN, CHILD).as(LinkStatus.REMOVED));

        assertThat(decision).isInstanceOf(SetupDecision.LinkChanges.class);
    }

    @Test
    void acceptsAnOffer() {
        var decision = accept(ADMIN, Link.offer(MAIN, CHILD));

        assertThat(decision).isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
            assertThat(change.link().status()).isEqualTo(LinkStatus.ACTIVE);
            assertThat(change.fact()).isEqualTo(new LinkAccepted(MAIN, CHILD, MODERATOR));
        });
    }

    @Test
    void declinesAnOffer() {
        var decision = decline(ADMIN, Link.offer(MAIN, CHILD));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        SetupDecision.LinkChanges.class,
                        change -> assertThat(change.link().status()).isEqualTo(LinkStatus.REMOVED));
    }

    @Test
    void refusesToAnswerWhatWasNotAsked() {
        assertRefused(accept(ADMIN), "no open invitation");
        assertRefused(decline(ADMIN, Link.offer(MAIN, CHILD).as(LinkStatus.REMOVED)), "no open invitation");
        assertRefused(accept(ADMIN, Link.offer(MAIN, CHILD).as(LinkStatus.ACTIVE)), "follows that one already");
    }

    private static SetupDecision propose(Issuer issuer, GuildId child, Guild here, Link... links) {
        return SetupDecider.decide(
                offer(issuer, child),
                new SetupState(Optional.of(here), Optional.of(guild(child.value(), false)), network(links)));
    }

    private static SetupDecision accept(Issuer issuer, Link... links) {
        return SetupDecider.decide(new AcceptLink(context(20, issuer, Origin.SLASH), MAIN), inChild(links));
    }

    private static SetupDecision decline(Issuer issuer, Link... links) {
        return SetupDecider.decide(new DeclineLink(context(20, issuer, Origin.SLASH), MAIN), inChild(links));
    }

    private static SetupState inChild(Link... links) {
        return new SetupState(Optional.of(guild(20, false)), Optional.of(guild(10, true)), network(links));
    }

    private static SetMainGuild setMain(Issuer issuer) {
        return new SetMainGuild(context(10, issuer, Origin.SLASH));
    }

    private static ProposeLink offer(Issuer issuer, GuildId child) {
        return new ProposeLink(context(10, issuer, Origin.SLASH), child);
    }

    private static SetupState state(Guild here, @Nullable Guild other, Link... links) {
        return new SetupState(Optional.of(here), Optional.ofNullable(other), network(links));
    }

    private static GuildNetwork network(Link... links) {
        return new GuildNetwork(List.of(links));
    }

    private static void assertRefused(SetupDecision decision, String words) {
        assertThat(decision).isInstanceOfSatisfying(SetupDecision.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).contains(words).endsWith(".");
            assertThat(refused.refusal().remedy()).isNotBlank().endsWith(".");
        });
    }
}
