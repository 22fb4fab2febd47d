package io.wayhaven.syncengine.configfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.syncengine.configfile.Reading.Unusable;
import io.wayhaven.syncengine.configfile.Reading.Usable;
import io.wayhaven.syncengine.settings.NamedChannel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileReaderTest {

    @Test
    void theWellKnownFileIsUnderstoodWithItsCommentsAndItsLargeNumber() {
        var usable = usable("""
                {
                  "log_channel_id": 1234567890123456789,
                  "events": {
                    "// --- Member Events ---": "--------------------",
                    "on_member_join": true,
                    "on_bulk_message_delete": false
                  },
                  "purge_logs_after_days": 30
                }""");

        assertThat(usable.warnings()).isEmpty();
        assertThat(usable.defaults().logChannel()).isEqualTo(new ChannelId(1234567890123456789L));
        assertThat(usable.defaults().layer().retention()).isEqualTo(new Retention(30, 30));
        assertThat(usable.defaults().layer().toggles())
                .containsEntry("on_member_join", true)
                .containsEntry("on_bulk_message_delete", false);
    }

    @Test
    void everyOtherKeyIsUnderstoodToo() {
        var layer = usable("""
                {"guild_id": "81384788765712384", "admin_role_ids": ["81384788765712385"],
                 "retention": {"messages": 7}, "purge_logs_after_days": 30,
                 "routes": {"log": {"channel_id": 81384788765712386, "include": ["messages"]}, "sync": {"enabled": false}},
                 "ignore": {"bots": true, "users": [81384788765712387], "message_patterns": ["^!"]}}
                """).defaults().layer();

        assertThat(layer.adminRoles()).containsExactly(new RoleId(81384788765712385L));
        assertThat(layer.retention()).isEqualTo(new Retention(7, 30));
        assertThat(layer.routes()).hasSize(2);
        assertThat(layer.ignore().bots()).isTrue();
        assertThat(layer.ignore().messagePatterns()).containsExactly("^!");
    }

    @Test
    void unknownKeysAreNamedAndGuessedAndChangeNothing() {
        var usable = usable("""
                {"log_chanel_id": 1,
                 "events": {"on_member_joined": true}}""");

        assertThat(usable.warnings())
                .containsExactly(
                        "line 1, column 19, key log_chanel_id: “log_chanel_id” is no known key and is ignored. Did you mean “log_channel_id”?",
                        "line 2, column 33, key events.on_member_joined: “on_member_joined” is no known key and is ignored. Did you mean “on_member_join”?");
        assertThat(usable.defaults().layer().toggles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"purge_logs_after_days\": -3}|column 27, key purge_logs_after_days: -3 is no number of days",
                "{\"purge_logs_after_days\": 0}|0 is no number of days",
                "{\"purge_logs_after_days\": \"30\"}|without quotes",
                "{\"log_channel_id\": 12345}|key log_channel_id: 12345 is no Discord id",
                "{\"log_channel_id\": 1.2e18}|1.2e18 is no Discord id",
                "{\"log_channel_id\": 99999999999999999999}|is no Discord id",
                "{\"events\": {\"on_member_join\": \"yes\"}}|key events.on_member_join: \"yes\" is neither true nor false",
                "{\"admin_role_ids\": 81384788765712385}|is no list",
                "{\"admin_role_ids\": [81384788765712385, true]}|key admin_role_ids.1: true is no Discord id",
                "{\"routes\": {\"log\": {\"include\": [\"mesages\"]}}}|Did you mean “messages”?",
                "{\"ignore\": {\"message_patterns\": [\"(\"]}}|The pattern is wrong at character 1",
                "[1]|a list is no object",
            })
    void aWrongValueIsNamedWithItsPlaceAndTheRemedy(String file, String message) {
        assertThat(errors(file)).singleElement().asString().contains(message);
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(errors("{\"guild_id\": 1, \"retention\": {\"events\": -1}}")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"events\": {\"on_member_join\": true,}}|line 1, column 36, key events",
                "{\"guild_id\": 81384788765712384 \"events\": {}}|line 1",
                "{|line 1",
                "{} {}|something follows",
            })
    void whatIsNoJsonIsPointedAt(String file, String message) {
        assertThat(errors(file)).singleElement().asString().contains(message, "Put the JSON right");
    }

    @Test
    void theSameKeyTwiceIsNamed() {
        assertThat(errors("""
                {"// 1": "",
                 "events": {"on_member_join": true, "on_member_join": false}}"""))
                .containsExactly(
                        "line 2, column 37, key events.on_member_join: “on_member_join” is there twice. Remove one of the two.");
    }

    @Test
    void commentsMayBeAlike() {
        var usable = usable("""
                {"//": "for", "//": ["whom"], "events": {"//": "--", "on_member_join": true, "//": {"//": 1, "//": 2}}}""");

        assertThat(usable.warnings()).isEmpty();
        assertThat(usable.defaults().layer().toggles()).containsExactly(Map.entry("on_member_join", true));
    }

    @Test
    void channelsAreRememberedWithTheirPlace() {
        var usable = usable("""
                {"log_channel_id": 81384788765712384,
                 "routes": {"alerts": {"channel_id": "81384788765712385"}}}""");

        assertThat(usable.channels())
                .containsExactly(
                        new NamedChannel("line 1, column 20, key log_channel_id", new ChannelId(81384788765712384L)),
                        new NamedChannel(
                                "line 2, column 38, key routes.alerts.channel_id", new ChannelId(81384788765712385L)));
    }

    @Test
    void anEmptyFileIsNoJson() {
        assertThat(errors("")).singleElement().asString().contains("the file is empty");
    }

    private static Usable usable(String file) {
        return (Usable) ConfigFileReader.read(file.getBytes(UTF_8));
    }

    private static List<String> errors(String file) {
        return ((Unusable) ConfigFileReader.read(file.getBytes(UTF_8))).errors();
    }
}
