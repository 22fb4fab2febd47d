package io.wayhaven.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.gateway.commands.SlashCommand;
import org.junit.jupiter.api.Test;

class CommandJsonTest {
    private final ArrayNode ours = CommandJson.write(SlashCommand.ALL, true);

    @Test
    void asksForTheRightPermissionsAndForGuildsOnly() {
        var ban = ours.path(0);
        assertThat(ban.path("name").asText()).isEqualTo("ban");
        assertThat(ban.path("default_member_permissions").asText()).isEqualTo("4");
        assertThat(ban.path("contexts").toString()).isEqualTo("[0]");
        var config = ours.path(SlashCommand.names().indexOf("config"));
        assertThat(config.path("default_member_permissions").isNull())
                .as("roles may be allowed that Discord knows nothing of")
                .isTrue();
    }

    @Test
    void recognisesItsCommandsWithWhatDiscordAddsToThem() {
        var registered = ours.deepCopy();
        registered.forEach(command -> ((ObjectNode) command)
                .put("id", "1")
                .put("version", "2")
                .put("nsfw", false)
                .putNull("integration_types_config"));

        assertThat(CommandJson.covers(registered, ours)).isTrue();
    }

    @Test
    void saysNothingOfContextsInAGuildWhereDiscordTakesNone() {
        assertThat(CommandJson.write(SlashCommand.ALL, false))
                .allMatch(command -> !command.has("contexts") && !command.has("integration_types"));
    }

    @Test
    void takesWhatDiscordLeavesOutForItsDefault() {
        var registered = ours.deepCopy();
        registered.findParents("required").forEach(option -> {
            if (!option.path("required").asBoolean()) {
                ((ObjectNode) option).remove("required");
            }
        });
        registered.forEach(command -> {
            if (command.path("options").isEmpty()) {
                ((ObjectNode) command).remove("options");
            }
        });

        assertThat(CommandJson.covers(registered, ours)).isTrue();
    }

    @Test
    void tellsInOtherLanguagesWhatIsTypedAndHowMenusAreCalled() {
        assertThat(ours.path(0).path("description_localizations").path("de").asText())
                .isEqualTo("Bannt eine Person hier und auf allen verbundenen Servern");
        assertThat(ours.path(0).at("/options/0/description_localizations/de").asText())
                .isEqualTo("Wer gebannt wird");
        var menu = ours.path(SlashCommand.names().indexOf("Warn for this"));
        assertThat(menu.path("name_localizations").path("de").asText()).isEqualTo("Hierfür verwarnen");
        assertThat(menu.has("description_localizations")).isFalse();
    }

    @Test
    void staysWithinWhatDiscordAllows() {
        assertThat(ours.findValues("description"))
                .allMatch(text -> text.asText().length() <= 100);
        assertThat(ours.findParents("description"))
                .filteredOn(named -> !named.has("default_member_permissions")
                        || named.path("type").asInt() == 1)
                .allMatch(named -> named.path("name").asText().matches("[a-z_-]{1,32}"));
        assertThat(ours.findValues("choices"))
                .allSatisfy(choices -> assertThat(choices)
                        .hasSizeLessThanOrEqualTo(25)
                        .allMatch(choice -> choice.path("name").asText().length() <= 100));
        assertThat(ours)
                .filteredOn(command -> command.path("type").asInt() > 1)
                .isNotEmpty()
                .allMatch(command -> command.path("description").asText().isEmpty() && !command.has("options"));
        assertThat(ours.findValues("options")).allMatch(options -> options.size() <= 25);
    }

    @Test
    void seesEveryDifference() {
        var renamed = ours.deepCopy();
        ((ObjectNode) renamed.path(1)).put("description", "Something else");
        var fewer = ours.deepCopy();
        fewer.remove(0);
        var more = ours.deepCopy();
        more.addObject().put("name", "old");
        var nested = ours.deepCopy();
        ((ObjectNode) nested.path(2).path("options").path(1)).put("name", "other");

        var optional = ours.deepCopy();
        ((ObjectNode) optional.path(0).path("options").path(0)).put("required", false);

        assertThat(CommandJson.covers(renamed, ours)).isFalse();
        assertThat(CommandJson.covers(optional, ours)).isFalse();
        assertThat(CommandJson.covers(fewer, ours)).isFalse();
        assertThat(CommandJson.covers(more, ours)).isFalse();
        assertThat(CommandJson.covers(nested, ours)).isFalse();
    }
}
