package io.wayhaven.logwriter.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonInPayloadTest {

    private static final String USER = "{'id':'7','username':'ann','global_name':'Ann','avatar':'abc','bot':false}";
    private static final String ERASED =
            "{'id':'7','username':'[erased]','global_name':null,'avatar':null,'bot':false}";
    private static final String OTHER = "{'id':'8','username':'bob','global_name':'Bob'}";

    private final PersonInPayload person = new PersonInPayload(7, NamesInText.of(List.of("ann", "Annie", "an")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "{'author':USER,'content':'secret','attachments':[],'id':'1','channel_id':'2'} ¦ {'author':ERASED,'id':'1','channel_id':'2'}",
                "{'author':OTHER,'content':'hi <@7>','mentions':[USER]} ¦ {'author':OTHER,'content':'hi <@7>','mentions':[ERASED]}",
                "{'author':OTHER,'content':'yes','referenced_message':{'author':USER,'content':'secret'}} ¦ {'author':OTHER,'content':'yes','referenced_message':{'author':ERASED}}",
                "{'user':USER,'nick':'annie','roles':['5']} ¦ {'user':ERASED,'nick':null,'roles':['5']}",
                "{'user_id':'7','member':{'user':USER,'nick':'annie'},'channel_id':'3'} ¦ {'user_id':'7','member':{'user':ERASED,'nick':null},'channel_id':'3'}",
                "{'target_id':'7','user_id':'8','changes':[{'key':'nick','old_value':'a','new_value':'b'},{'key':'mute','new_value':true}]} ¦ {'target_id':'7','user_id':'8','changes':[{'key':'nick'},{'key':'mute','new_value':true}]}",
                "{'target_id':'7','reason':'Ann (annie) is an annoyance'} ¦ {'target_id':'7','reason':'[erased] ([erased]) is an annoyance'}",
                "{'author':OTHER,'mentions':[{'id':'7','username':'ann','member':{'nick':'annie'}}]} ¦ {'author':OTHER,'mentions':[{'id':'7','username':'[erased]','member':{'nick':null}}]}",
                "{'member':{'user':USER},'data':{'name':'ban','options':[{'value':'x'}]}} ¦ {'member':{'user':ERASED},'data':{'name':'ban'}}",
                "{'user':USER,'activities':[{'state':'in love'}],'status':'online'} ¦ {'user':ERASED,'status':'online'}",
                "{'data':{'resolved':{'users':{'7':USER},'members':{'7':{'nick':'annie','roles':[]}}}}} ¦ {'data':{'resolved':{'users':{'7':ERASED},'members':{'7':{'nick':null,'roles':[]}}}}}",
                "{'members':[{'user':OTHER,'nick':'x'},{'user':USER,'nick':'y'}]} ¦ {'members':[{'user':OTHER,'nick':'x'},{'user':ERASED,'nick':null}]}",
            })
    void takesOutNamesAndWordsAndLeavesIds(String before, String after) throws IOException {
        var payload = json(before);

        assertThat(person.redact(payload)).isTrue();
        assertThat(payload).isEqualTo(json(after));
        assertThat(person.redact(payload)).as("again").isFalse();
    }

    @Test
    void leavesOthersAlone() throws IOException {
        var payload = json("{'author':OTHER,'content':'77','id':'7','nick':'x','user_id':'8','member':{'nick':'y'}}");
        var before = payload.deepCopy();

        assertThat(person.redact(payload)).isFalse();
        assertThat((Object) payload).isEqualTo(before);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper()
                .readTree(text.replace("USER", USER)
                        .replace("ERASED", ERASED)
                        .replace("OTHER", OTHER)
                        .replace('\'', '"'));
    }
}
