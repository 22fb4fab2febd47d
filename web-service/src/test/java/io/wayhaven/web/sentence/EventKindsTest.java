package io.wayhaven.web.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventKindsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MESSAGE_CREATE       | {author:{username:ann},content:hi,channel_id:'7'}  | ann wrote in #general: “hi”
            MESSAGE_CREATE       | {author:{username:ann,global_name:Ann},content:'',attachments:[1]} | Ann wrote + 1 attachment
            MESSAGE_UPDATE       | {author:{username:ann},content:hi,channel_id:'7'}  | ann edited a message in #general to: “hi”
            MESSAGE_UPDATE       | {channel_id:'7'}                                   | A message was edited in #general
            MESSAGE_DELETE       | {id:'9',channel_id:'7'}                            | A message was deleted in #general (message 9)
            MESSAGE_DELETE_BULK  | {ids:[1,2,3],channel_id:'7'}                       | 3 messages were deleted at once in #general
            GUILD_MEMBER_ADD     | {user:{username:bo}}                               | bo joined the server
            GUILD_MEMBER_ADD     | {user:{username:bo,bot:true}}                      | bo (a bot) joined the server
            GUILD_MEMBER_REMOVE  | {user:{username:bo}}                               | bo left the server or was removed
            GUILD_MEMBER_UPDATE  | {user:{username:bo},roles:[1,2],nick:Bobo}         | bo’s membership changed: 2 roles, nickname Bobo
            GUILD_BAN_ADD        | {user:{username:eve}}                              | eve was banned
            GUILD_BAN_REMOVE     | {user:{username:eve}}                              | eve’s ban was lifted
            GUILD_AUDIT_LOG_ENTRY_CREATE | {action_type:22,user_id:'5',target_id:'6',reason:spam} | Audit log: user 5 banned user 6, reason “spam”
            GUILD_AUDIT_LOG_ENTRY_CREATE | {action_type:999,user_id:'5'}              | Audit log: user 5 did something of type 999
            GUILD_ROLE_CREATE    | {role:{name:crew}}                                 | The role crew was created
            GUILD_ROLE_DELETE    | {role_id:'4'}                                      | A role was deleted (role 4)
            CHANNEL_CREATE       | {name:news}                                        | The channel #news was created
            THREAD_CREATE        | {name:plans}                                       | The thread #plans was opened
            VOICE_STATE_UPDATE   | {member:{user:{username:bo}},channel_id:'7'}       | bo is in voice channel #general
            VOICE_STATE_UPDATE   | {user_id:'8',channel_id:null}                      | user 8 left voice
            MESSAGE_REACTION_ADD | {member:{user:{username:bo}},emoji:{name:tada,id:'3'},channel_id:'7'} | bo reacted with :tada: in #general
            INTERACTION_CREATE   | {type:2,member:{user:{username:mod}},data:{name:ban},channel_id:'7'} | mod used /ban in #general
            GUILD_CREATE         | {name:Harbour,member_count:12}                     | The server Harbour is available with 12 members
            GUILD_DELETE         | {unavailable:true}                                 | The server is unavailable: Discord reports an outage
            wayhaven.gap         | {shard:1,afterSequence:9,since:a,until:b,reason:r} | Events of shard 1 are missing from a to b: Discord delivered nothing after event 9 of the session before, reason “r”
            SOUNDBOARD_FEAST     | {user_id:'8',channel_id:'7'}                       | Discord reported “Soundboard feast” about user 8 in #general
            """)
    void saysWhatHappened(String type, String payload, String expected) {
        assertThat(EventKinds.sentence(type, payload(payload)).plain(Map.of("7", "general")::get))
                .isEqualTo(expected);
    }

    @Test
    void saysSomethingTrueOfPayloadsWithNothingInThem() {
        for (var kind : EventKinds.known()) {
            for (var json : new String[] {"{}", "{user:3,author:[],member:'x',role:null,content:5}"}) {
                assertThat(kind.phrase().say(payload(json)).plain(id -> id))
                        .as(kind.type())
                        .isNotBlank();
            }
        }
    }

    @Test
    void shortensWhatSomebodyWrote() {
        var sentence = EventKinds.sentence("MESSAGE_CREATE", payload("{content:'" + "long ".repeat(200) + "'}"));

        assertThat(sentence.plain(id -> id)).hasSizeLessThan(260).endsWith("…”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u2066", "\u0000", "\u001b", "\u200b", "\ufeff", "\u2028"})
    void showsWhatTextHides(String hidden) {
        assertThat(VisibleText.line("a" + hidden + "b", 50))
                .isEqualTo(String.format("a[U+%04X]b", hidden.codePointAt(0)));
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(VisibleText.line("Zoë 👩‍👩‍👧 السلام 漢字", 50)).isEqualTo("Zoë 👩‍👩‍👧 السلام 漢字");
        assertThat(VisibleText.line("a\nb", 50)).isEqualTo("a ⏎ b");
    }

    private static Payload payload(String relaxed) {
        try {
            var mapper = MAPPER.copy();
            mapper.configure(JsonParser.Feature.ALLOW_UNQUOTED_FIELD_NAMES, true);
            mapper.configure(JsonParser.Feature.ALLOW_SINGLE_QUOTES, true);
            return new Payload(mapper.readValue(quoteWords(relaxed), Object.class));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    /** Lets the table above write plain words without quotes. */
    private static String quoteWords(String relaxed) {
        return relaxed.replaceAll("([:,\\[])(?!true|null)([A-Za-z]+)(?=[,}\\]])", "$1'$2'");
    }
}
