package io.wayhaven.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.command.Warn;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.MessageId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.gateway.settings.AdminRoles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MenuInterpreterTest {
    static final MessageSnapshot MESSAGE = new MessageSnapshot(
            new MessageId(1_441_267_000_000_000_000L),
            new ChannelId(5),
            UserId.of(Interactions.TARGET),
            "free nitro",
            List.of(),
            Instant.EPOCH);
    private static final Target NELLY =
            new Target(UserId.of(Interactions.TARGET), "nelly", List.of(new RoleId(9)), true);

    @Test
    void opensAFormFromAPersonsMenu() {
        assertThat(form(Interactions.of("Warn", Map.of("user", Interactions.TARGET), NELLY)))
                .isEqualTo(new Form(
                        "wh1:warn:" + Interactions.TARGET,
                        "Warn nelly",
                        List.of(new Form.Field("reason", "Reason", 512, true, "Why, for the person and the case"))));
        var timeout = form(Interactions.of("Timeout", Map.of("user", Interactions.TARGET), NELLY));
        assertThat(timeout.title()).isEqualTo("Time out nelly");
        assertThat(timeout.fields()).extracting(Form.Field::name).containsExactly("duration", "reason");
    }

    @Test
    void whatIsFilledInIsTheCommandThatCouldHaveBeenTyped() {
        var warn = (Warn) filled("wh1:warn:" + Interactions.TARGET, Map.of("reason", "spam"));
        assertThat(warn.target()).isEqualTo(NELLY);
        assertThat(warn.reason()).isEqualTo("spam");
        assertThat(warn.channel()).isEqualTo(ChannelId.of("290926798999357250"));
        assertThat(warn.kept()).isNull();

        var timeout =
                (Timeout) filled("wh1:timeout:" + Interactions.TARGET, Map.of("duration", "1h30m", "reason", "caps"));
        assertThat(Duration.between(timeout.context().issuedAt(), timeout.until()))
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void aMessageIsKeptFromWhenItsMenuIsUsedUntilTheFormIsSent() {
        var opening = (Reading.Unfilled) read(Interactions.onMessage("Warn for this", MESSAGE));
        var kept = Objects.requireNonNull(opening.kept());
        assertThat(kept.message()).isEqualTo(MESSAGE);
        assertThat(kept.context().replyTo()).isNull();

        var warn = (Warn) filled(opening.form().customId(), Map.of("reason", "spam"));
        assertThat(warn.kept())
                .isEqualTo(kept.context().id())
                .isEqualTo(new CommandId("interaction:1441267123456789012"));
        assertThat(warn.target()).isEqualTo(NELLY);
    }

    @Test
    void saysWhatToDoAboutWhatCannotBeUsed() {
        assertThat(rejected(Interactions.onMessage("Warn for this", null)))
                .startsWith("That message was written by a webhook");
        assertThat(rejected(Interactions.sending(
                        "wh1:timeout:" + Interactions.TARGET, Map.of("duration", "soon", "reason", "caps"))))
                .isEqualTo(
                        "Nothing was done: How long needs a length of time of up to 5 years, such as 5m, 1h30m, 1d or 2"
                                + " weeks. Choose Timeout in the person's menu again.");
        assertThat(rejected(Interactions.sending("wh1:warn:" + Interactions.TARGET, Map.of("reason", " "))))
                .contains("reason is empty");
        assertThat(rejected(Interactions.pressing("wh1:warn:" + Interactions.TARGET)))
                .startsWith("This button is not known here");
        assertThat(rejected(Interactions.sending("wh1:warn:nelly", Map.of("reason", "spam"))))
                .startsWith("This form is not known here");
    }

    @Test
    void theEditsOfAMessageAreALinkToTheViewerForThoseWhoMaySeeThem() {
        assertThat(((Reading.Answered) read(Interactions.onMessage("Show edits", MESSAGE))).answer())
                .isEqualTo("What that message said before, and who deleted it:"
                        + " <https://log.example.org/messages/1441267000000000000>");
        var asked = Interactions.onMessage("Show edits", null);
        assertThat(new EditsPage(null).of(asked))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer())
                                .contains("set WAYHAVEN_VIEWER_URL", "1441267000000000000"));
        assertThat(new EditsPage(null).of(Interactions.byNobody(asked)))
                .isInstanceOfSatisfying(
                        Reading.Rejected.class,
                        rejected -> assertThat(rejected.answer())
                                .endsWith("ask an administrator for a permission such as Timeout Members."));
    }

    private static Form form(Interaction interaction) {
        return ((Reading.Unfilled) read(interaction)).form();
    }

    private static Object filled(String customId, Map<String, String> fields) {
        var about = (Reading.About) read(Interactions.sending(customId, fields));
        assertThat(about.user()).isEqualTo(NELLY.user());
        return about.command().apply(NELLY);
    }

    private static String rejected(Interaction interaction) {
        return ((Reading.Rejected) read(interaction)).answer();
    }

    private static Reading read(Interaction interaction) {
        return new CommandInterpreter(
                        new TokenSeal("token"),
                        new AdminRoles(),
                        URI.create("https://discord.com/api/v10"),
                        Set::of,
                        new EditsPage(URI.create("https://log.example.org/")))
                .read(interaction);
    }
}
