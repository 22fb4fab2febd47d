package io.wayhaven.gateway.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.MessageId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.gateway.commands.Interaction;
import io.wayhaven.gateway.commands.Interaction.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InteractionReaderTest {
    @Test
    void readsWhoUsedWhatOnWhom() throws IOException {
        var ban = read("ban");

        assertThat(ban.command()).isEqualTo("ban");
        assertThat(ban.guild()).isEqualTo(GuildId.of("290926798626357999"));
        assertThat(ban.issuer())
                .isEqualTo(new Issuer(
                        UserId.of("53908232506183680"),
                        "Mod Mason",
                        2_251_799_813_685_247L,
                        List.of(RoleId.of("539082325061836999"), RoleId.of("539082325061837000"))));
        assertThat(ban.options()).isEqualTo(Map.of("user", "80351110224678912", "reason", "spam \u202e@everyone"));
        assertThat(ban.people())
                .isEqualTo(Map.of(
                        "80351110224678912",
                        new Target(
                                UserId.of("80351110224678912"),
                                "nelly",
                                List.of(RoleId.of("539082325061836001")),
                                true)));
        assertThat(ban.usedAt()).isEqualTo("2025-11-21T03:20:59.680Z");
    }

    @Test
    void namesSubcommandsAfterTheirCommand() throws IOException {
        var setup = read("setup-add-child");

        assertThat(setup.command()).isEqualTo("setup add-child");
        assertThat(setup.options()).isEqualTo(Map.of("guild-id", "41771983423143937"));
        assertThat(setup.issuer().name()).isEqualTo("mason");
    }

    @Test
    void readsButtonsFormsAndCommandsInThePersonsMenu() throws IOException {
        var press = Objects.requireNonNull(
                InteractionReader.read(payload(3, "{'component_type':2,'custom_id':'wh1:undo:1'}")));
        var form = Objects.requireNonNull(InteractionReader.read(payload(
                5,
                "{'custom_id':'wh1:edit:1','components':[{'type':1,'components':[{'custom_id':'reason','value':'a'}]},"
                        + "{'type':18,'component':{'custom_id':'note','value':'b'}}]}")));
        var menu = Objects.requireNonNull(InteractionReader.read(payload(
                2, "{'type':2,'name':'History','target_id':'5','resolved':{'users':{'5':{'username':'nelly'}}}}")));

        assertThat(press.kind()).isEqualTo(Kind.PRESS);
        assertThat(press.command()).isEqualTo("wh1:undo:1");
        assertThat(form.kind()).isEqualTo(Kind.FORM);
        assertThat(form.options()).isEqualTo(Map.of("reason", "a", "note", "b"));
        assertThat(menu.kind()).isEqualTo(Kind.COMMAND);
        assertThat(menu.command()).isEqualTo("History");
        assertThat(menu.options()).isEqualTo(Map.of("user", "5"));
        assertThat(Objects.requireNonNull(menu.people().get("5")).name()).isEqualTo("nelly");
    }

    @Test
    void readsTheMessageInWhoseMenuACommandStands() throws IOException {
        var message =
                "{'id':'81384788765712384','channel_id':'3','author':{'id':'5','username':'nelly'},'content':'hi',"
                        + "'attachments':[{'id':'7','filename':'a.png','url':'https://cdn/a.png'}]%s}";
        var menu = "{'type':3,'name':'Warn for this','target_id':'81384788765712384',"
                + "'resolved':{'messages':{'81384788765712384':" + message + "}}}";

        var used = Objects.requireNonNull(InteractionReader.read(payload(2, menu.formatted(""))));
        var webhook = Objects.requireNonNull(InteractionReader.read(payload(2, menu.formatted(",'webhook_id':'5'"))));

        assertThat(used.options()).isEqualTo(Map.of("message", "81384788765712384"));
        assertThat(used.message())
                .isEqualTo(new MessageSnapshot(
                        MessageId.of("81384788765712384"),
                        ChannelId.of("3"),
                        UserId.of("5"),
                        "hi",
                        List.of(new MessageSnapshot.Attachment("a.png", "https://cdn/a.png")),
                        Instant.parse("2015-08-13T13:54:05.698Z")));
        assertThat(webhook.message()).isNull();
    }

    @Test
    void readsWhatIsPickedFromAMenu() throws IOException {
        var picked = Objects.requireNonNull(InteractionReader.read(
                payload(3, "{'component_type':6,'custom_id':'wh1:wizard-do:1:main:1','values':['7']}")));

        assertThat(picked.kind()).isEqualTo(Kind.PRESS);
        assertThat(picked.options()).isEqualTo(Map.of("value", "7"));
    }

    @Test
    void leavesOtherKindsOfInteractionsAlone() throws IOException {
        assertThat(InteractionReader.read(payload(1, "{}"))).isNull();
        assertThat(InteractionReader.read(payload(2, "{'type':4,'name':'Launch'}")))
                .isNull();
    }

    private static byte[] payload(int type, String data) {
        return ("{'id':'1','application_id':'2','token':'t','type':" + type
                        + ",'guild_id':'3','member':{'user':{'id':'4'},'permissions':'0'},'data':" + data + "}")
                .replace('\'', '"')
                .getBytes(UTF_8);
    }

    @Test
    void saysWhenItIsNotAsDocumented() {
        assertThatThrownBy(() -> InteractionReader.read("{\"type\":2,\"data\":{\"type\":1}}".getBytes(UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void neverShowsTheToken() throws IOException {
        assertThat(read("ban").toString()).doesNotContain(read("ban").token());
    }

    static Interaction read(String fixture) throws IOException {
        try (var stream = Objects.requireNonNull(
                InteractionReaderTest.class.getResourceAsStream("/interactions/" + fixture + ".json"))) {
            return Objects.requireNonNull(InteractionReader.read(stream.readAllBytes()));
        }
    }
}
