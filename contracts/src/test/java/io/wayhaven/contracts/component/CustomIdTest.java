package io.wayhaven.contracts.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.UserId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomIdTest {

    static Stream<Arguments> presses() {
        return Stream.of(
                Arguments.of(new Press.Undo(123), "wh1:undo:123"),
                Arguments.of(new Press.Retry(Long.MAX_VALUE), "wh1:retry:9223372036854775807"),
                Arguments.of(new Press.Details(1), "wh1:case:1"),
                Arguments.of(new Press.Edit(42), "wh1:edit:42"),
                Arguments.of(new Press.Confirm(7), "wh1:yes:7"),
                Arguments.of(new Press.Cancel(7), "wh1:no:7"),
                Arguments.of(new Press.Approve(12), "wh1:approve:12"),
                Arguments.of(new Press.Reject(12), "wh1:reject:12"),
                Arguments.of(
                        new Press.Wizard.Go(WizardPlace.begin(new UserId(80351110224678912L))),
                        "wh1:wizard:80351110224678912:-:-1"),
                Arguments.of(
                        new Press.Wizard.Do(new WizardPlace(new UserId(80351110224678912L), WizardFlow.NETWORK, 5)),
                        "wh1:wizard-do:80351110224678912:network:5"),
                Arguments.of(new Press.WarnForm(new UserId(80351110224678912L)), "wh1:warn:80351110224678912"),
                Arguments.of(new Press.TimeoutForm(new UserId(80351110224678912L)), "wh1:timeout:80351110224678912"),
                Arguments.of(
                        new Press.WarnForMessageForm(
                                new UserId(80351110224678912L), new InteractionId(1441267123456789012L)),
                        "wh1:warn-for:80351110224678912:1441267123456789012"),
                Arguments.of(new Press.Page(new CaseFilter(null, null, null), 1), "wh1:page:-:-:-:1"),
                Arguments.of(
                        new Press.Page(new CaseFilter(new UserId(80351110224678912L), "untimeout", 3650), 2_000_000),
                        "wh1:page:80351110224678912:untimeout:3650:2000000"));
    }

    @ParameterizedTest
    @MethodSource("presses")
    void aPressComesBackFromItsIdWhichDiscordTakes(Press press, String id) {
        assertThat(CustomId.of(press)).isEqualTo(id).hasSizeLessThanOrEqualTo(100);
        assertThat(CustomId.read(id)).contains(press);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wh1",
                "wh2:undo:123",
                "wh1:undo",
                "wh1:undo:0",
                "wh1:undo:12a",
                "wh1:undo:1:2",
                "wh1:undo:99999999999999999999",
                "wh1:warn",
                "wh1:warn:nelly",
                "wh1:timeout:",
                "wh1:warn-for:1",
                "wh1:page:-:-:-:0",
                "wh1:page:-:-:4000:1",
                "wh1:page:nobody:-:-:1",
                "wh1:wizard:1:unknown:0",
                "wh1:wizard:nobody:-:0",
                "wh1:wizard-do:1:main:first",
                "other:undo:1"
            })
    void whatThisVersionDidNotMakeMeansNothing(String id) {
        assertThat(CustomId.read(id)).isEmpty();
    }
}
