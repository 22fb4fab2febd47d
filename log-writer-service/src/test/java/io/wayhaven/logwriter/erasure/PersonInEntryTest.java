package io.wayhaven.logwriter.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonInEntryTest {

    private final PersonInEntry person = new PersonInEntry(7, NamesInText.of(List.of("ann")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "false ¦ [{'type':'user','id':'7','text':'ann'},{'type':'quote','text':'hi'}] ¦ [{'type':'user','id':'7','text':'7'},{'type':'quote','text':'hi'}]",
                "true ¦ [{'type':'user','id':'8','text':'bob'},{'type':'quote','text':'hi'}] ¦ [{'type':'user','id':'8','text':'bob'},{'type':'quote','text':'[erased]'}]",
                "true ¦ [{'type':'quote','text':'ann spams'}] ¦ [{'type':'quote','text':'[erased] spams'}]",
                "false ¦ {'reply_to':{'type':'user','id':'7','text':'ann'},'reply_to_content':{'type':'quote','text':'hi'}} ¦ {'reply_to':{'type':'user','id':'7','text':'7'},'reply_to_content':{'type':'quote','text':'[erased]'}}",
                "false ¦ {'reply_to':{'type':'user','id':'8','text':'bob'},'reply_to_content':{'type':'quote','text':'hi'}} ¦ {'reply_to':{'type':'user','id':'8','text':'bob'},'reply_to_content':{'type':'quote','text':'hi'}}",
            })
    void takesOutNamesAndTheirWords(boolean theirs, String before, String after) throws IOException {
        var values = json(before);

        person.redact(values, theirs, "ann spams", (gone, now) -> {});

        assertThat((Object) values).isEqualTo(json(after));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
