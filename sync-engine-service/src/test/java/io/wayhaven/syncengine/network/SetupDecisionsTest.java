package io.wayhaven.syncengine.network;

import static io.wayhaven.syncengine.Samples.HIGH;
import static io.wayhaven.syncengine.Samples.LOW;
import static io.wayhaven.syncengine.Samples.MIDDLE;
import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.OWNER;
import static io.wayhaven.syncengine.Samples.context;
import static io.wayhaven.syncengine.Samples.guild;
import static io.wayhaven.syncengine.Samples.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.AcceptChild;
import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.DeclineChild;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.RemoveChild;
import io.wayhaven.contracts.command.RequestLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.Unlink;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkChanged;
import io.wayhaven.contracts.fact.LinkDetails;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.fact.LinkRemoved;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
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
    private static final LinkTerms BANS_DOWN = new LinkTerms(LinkType.SYNC, LinkMode.MAIN_ONLY, Set.of(LinkAction.BAN));

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
        assertRefused(accept(issuer(MODERATOR), offered(LinkTerms.USUAL)), "Only administrators");
        assertRefused(decline(issuer(MODERATOR), offered(LinkTerms.USUAL)), "Only administrators");
    }

    @Test
    void refusesAGuildThatIsAMainGuildAlready() {
        assertRefused(SetupDecider.decide(setMain(ADMIN), state(guild(10, true), null)), "main server already");
    }

    @Test
    void letsHoldersOfAnAllowedRoleDoSo() {
        var state = new SetupState(Optional.of(guild(10, false)), Optional.empty(), network(), List.of(LOW));

        assertThat(SetupDecider.decide(setMain(issuer(MODERATOR, LOW)), state))
                .isInstanceOf(SetupDecision.BecomesMain.class);
    }

    @Test
    void refusesAGuildThatItHasNotSeen() {
        assertRefused(
                SetupDecider.decide(
                        setMain(ADMIN), new SetupState(Optional.empty(), Optional.empty(), network(), List.of())),
                "has not seen");
    }

    @Test
    void offersALinkAndSaysWhatIsLeftToDo() {
        var decision = propose(ADMIN, CHILD, guild(10, true));

        assertThat(decision).isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
            assertThat(change.link()).isEqualTo(offered(LinkTerms.USUAL));
            assertThat(change.fact())
                    .isEqualTo(new LinkProposed(
                            MAIN,
                            CHILD,
                            MODERATOR,
                            new LinkDetails(LinkSide.MAIN, LinkTerms.USUAL, "Guild 10", "Guild 20")));
            assertThat(change.answer())
                    .contains("Invited the server with the id 20", "both ways", "/setup accept-main guild-id:10")
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
        assertRefused(propose(ADMIN, CHILD, guild(10, true), offered(LinkTerms.USUAL)), "invited already");
        assertRefused(propose(ADMIN, CHILD, guild(10, true), linked(LinkTerms.USUAL)), "linked like that already");
        assertRefused(
                propose(ADMIN, CHILD, guild(10, true), new Link(CHILD, MAIN, LinkTerms.USUAL, null)),
                "follows that one");
    }

    @Test
    void linksInACircleForActionsVisitEachGuildOnce() {
        var between = new GuildId(15);
        var decision = propose(
                ADMIN,
                CHILD,
                guild(10, true),
                new Link(CHILD, between, LinkTerms.USUAL, null),
                new Link(between, MAIN, LinkTerms.USUAL, null));

        assertThat(decision).isInstanceOf(SetupDecision.LinkChanges.class);
    }

    @Test
    void asksToFollowAMainGuild() {
        var decision = request(BANS_DOWN, guild(10, true));

        assertThat(decision).isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
            assertThat(change.link()).isEqualTo(Link.offered(MAIN, CHILD, BANS_DOWN, LinkSide.CHILD));
            assertThat(change.answer())
                    .contains(
                            "Asked the server with the id 10",
                            "child only: ban, unban",
                            "/setup accept-child guild-id:20");
        });
        assertRefused(request(BANS_DOWN, guild(10, false)), "not a main server");
        assertRefused(request(BANS_DOWN, null), "not in a server with the id 10");
    }

    @Test
    void agreesAtOnceToWhatTheOtherSideHasOffered() {
        var decision = request(BANS_DOWN, guild(10, true), offered(LinkTerms.USUAL));

        assertThat(decision).isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
            assertThat(change.link()).isEqualTo(linked(BANS_DOWN));
            assertThat(change.fact()).isInstanceOf(LinkAccepted.class);
        });
    }

    @Test
    void waitsForTheOtherSideWhereItHasOfferedLess() {
        var decision = request(LinkTerms.USUAL, guild(10, true), offered(BANS_DOWN));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        SetupDecision.LinkChanges.class,
                        change -> assertThat(change.link())
                                .isEqualTo(Link.offered(MAIN, CHILD, LinkTerms.USUAL, LinkSide.CHILD)));
    }

    @Test
    void narrowsALinkAtOnceFromEitherSide() {
        var fromChild = request(BANS_DOWN, guild(10, true), linked(LinkTerms.USUAL));
        var fromMain = SetupDecider.decide(
                new ProposeLink(context(10, ADMIN, Origin.SLASH), CHILD, BANS_DOWN),
                state(guild(10, true), guild(20, false), linked(LinkTerms.USUAL)));

        assertThat(List.of(fromChild, fromMain))
                .allSatisfy(decision -> assertThat(decision)
                        .isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
                            assertThat(change.link()).isEqualTo(linked(BANS_DOWN));
                            assertThat(change.fact()).isInstanceOf(LinkChanged.class);
                        }));
    }

    @Test
    void widensALinkOnlyWithTheOtherSidesConsent() {
        var asked = linked(BANS_DOWN).offering(LinkTerms.USUAL, LinkSide.MAIN);

        assertThat(SetupDecider.decide(
                        offer(ADMIN, CHILD), state(guild(10, true), guild(20, false), linked(BANS_DOWN))))
                .isInstanceOfSatisfying(
                        SetupDecision.LinkChanges.class,
                        change -> assertThat(change.link()).isEqualTo(asked));
        assertThat(accept(ADMIN, asked)).isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
            assertThat(change.link()).isEqualTo(linked(LinkTerms.USUAL));
            assertThat(change.fact()).isInstanceOf(LinkChanged.class);
        });
        assertThat(decline(ADMIN, asked)).isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
            assertThat(change.link()).isEqualTo(linked(BANS_DOWN));
            assertThat(change.answer()).contains("stays");
        });
    }

    @Test
    void acceptsAnOffer() {
        var decision = accept(ADMIN, offered(LinkTerms.USUAL));

        assertThat(decision).isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
            assertThat(change.link()).isEqualTo(linked(LinkTerms.USUAL));
            assertThat(change.fact())
                    .isEqualTo(new LinkAccepted(
                            MAIN,
                            CHILD,
                            MODERATOR,
                            new LinkDetails(LinkSide.CHILD, LinkTerms.USUAL, "Guild 10", "Guild 20")));
            assertThat(change.answer()).startsWith("This server now follows Guild 10;");
        });
    }

    @Test
    void letsTheMainGuildAcceptAndDeclineWhatAChildAsksFor() {
        var asked = Link.offered(MAIN, CHILD, BANS_DOWN, LinkSide.CHILD);
        var state = state(guild(10, true), guild(20, false), asked);

        assertThat(SetupDecider.decide(new AcceptChild(context(10, ADMIN, Origin.SLASH), CHILD), state))
                .isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
                    assertThat(change.link()).isEqualTo(linked(BANS_DOWN));
                    assertThat(change.answer()).startsWith("Guild 20 now follows this server;");
                });
        assertThat(SetupDecider.decide(new DeclineChild(context(10, ADMIN, Origin.SLASH), CHILD), state))
                .isInstanceOfSatisfying(
                        SetupDecision.LinkChanges.class,
                        change -> assertThat(change.link().status()).isEqualTo(LinkStatus.REMOVED));
    }

    @Test
    void letsNobodyAcceptTheirOwnOffer() {
        assertRefused(accept(ADMIN, Link.offered(MAIN, CHILD, BANS_DOWN, LinkSide.CHILD)), "made that offer itself");
    }

    @Test
    void takesBackAnOffer() {
        assertThat(decline(ADMIN, Link.offered(MAIN, CHILD, BANS_DOWN, LinkSide.CHILD)))
                .isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
                    assertThat(change.link().status()).isEqualTo(LinkStatus.REMOVED);
                    assertThat(change.answer()).contains("Took back");
                });
    }

    @Test
    void declinesAnOffer() {
        var decision = decline(ADMIN, offered(LinkTerms.USUAL));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        SetupDecision.LinkChanges.class,
                        change -> assertThat(change.link().status()).isEqualTo(LinkStatus.REMOVED));
    }

    @Test
    void refusesToAnswerWhatWasNotAsked() {
        assertRefused(accept(ADMIN), "no open invitation");
        assertRefused(decline(ADMIN), "no open invitation");
        assertRefused(accept(ADMIN, linked(LinkTerms.USUAL)), "linked already");
    }

    @Test
    void endsALinkFromEitherSide() {
        var fromMain = SetupDecider.decide(
                new RemoveChild(context(10, ADMIN, Origin.SLASH), CHILD),
                state(guild(10, true), guild(20, false), linked(BANS_DOWN)));
        var fromChild = unlink(linked(BANS_DOWN));

        assertThat(List.of(fromMain, fromChild))
                .allSatisfy(decision -> assertThat(decision)
                        .isInstanceOfSatisfying(SetupDecision.LinkChanges.class, change -> {
                            assertThat(change.link()).isEqualTo(new Link(MAIN, CHILD, null, null));
                            assertThat(change.fact())
                                    .isInstanceOfSatisfying(
                                            LinkRemoved.class,
                                            removed -> assertThat(
                                                            removed.details().terms())
                                                    .isEqualTo(BANS_DOWN));
                        }));
    }

    @Test
    void endsAnOpenOfferToo() {
        assertThat(unlink(offered(BANS_DOWN)))
                .isInstanceOfSatisfying(
                        SetupDecision.LinkChanges.class,
                        change -> assertThat(change.answer()).contains("is off"));
    }

    @Test
    void refusesToEndWhatIsNotThere() {
        assertRefused(unlink(), "not linked");
        assertRefused(
                SetupDecider.decide(
                        new RemoveChild(context(10, ADMIN, Origin.SLASH), CHILD),
                        state(guild(10, true), guild(20, true), new Link(CHILD, MAIN, LinkTerms.USUAL, null))),
                "follows that one");
    }

    private static SetupDecision propose(Issuer issuer, GuildId child, Guild here, Link... links) {
        return SetupDecider.decide(
                offer(issuer, child),
                new SetupState(Optional.of(here), Optional.of(guild(child.value(), false)), network(links), List.of()));
    }

    private static SetupDecision accept(Issuer issuer, Link... links) {
        return SetupDecider.decide(new AcceptLink(context(20, issuer, Origin.SLASH), MAIN), inChild(links));
    }

    private static SetupDecision decline(Issuer issuer, Link... links) {
        return SetupDecider.decide(new DeclineLink(context(20, issuer, Origin.SLASH), MAIN), inChild(links));
    }

    private static SetupDecision request(LinkTerms terms, @Nullable Guild main, Link... links) {
        return SetupDecider.decide(
                new RequestLink(context(20, ADMIN, Origin.SLASH), MAIN, terms), state(guild(20, false), main, links));
    }

    private static SetupDecision unlink(Link... links) {
        return SetupDecider.decide(new Unlink(context(20, ADMIN, Origin.SLASH), MAIN), inChild(links));
    }

    private static Link offered(LinkTerms terms) {
        return Link.offered(MAIN, CHILD, terms, LinkSide.MAIN);
    }

    private static Link linked(LinkTerms terms) {
        return new Link(MAIN, CHILD, terms, null);
    }

    private static SetupState inChild(Link... links) {
        return new SetupState(Optional.of(guild(20, false)), Optional.of(guild(10, true)), network(links), List.of());
    }

    private static SetMainGuild setMain(Issuer issuer) {
        return new SetMainGuild(context(10, issuer, Origin.SLASH));
    }

    private static ProposeLink offer(Issuer issuer, GuildId child) {
        return new ProposeLink(context(10, issuer, Origin.SLASH), child, null);
    }

    private static SetupState state(Guild here, @Nullable Guild other, Link... links) {
        return new SetupState(Optional.of(here), Optional.ofNullable(other), network(links), List.of());
    }

    private static GuildNetwork network(Link... links) {
        return new GuildNetwork(List.of(links), 6);
    }

    private static void assertRefused(SetupDecision decision, String words) {
        assertThat(decision).isInstanceOfSatisfying(SetupDecision.Refused.class, refused -> {
            assertThat(refused.refusal().reason()).contains(words).endsWith(".");
            assertThat(refused.refusal().remedy()).isNotBlank().endsWith(".");
        });
    }
}
