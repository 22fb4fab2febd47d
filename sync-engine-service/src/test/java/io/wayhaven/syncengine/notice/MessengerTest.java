package io.wayhaven.syncengine.notice;

import static io.wayhaven.syncengine.Samples.TROUBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.syncengine.delivery.CallResult;
import io.wayhaven.syncengine.punishment.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessengerTest {

    private final List<String> told = new ArrayList<>();
    private final List<Notice> waiting =
            new ArrayList<>(List.of(new Notice(12, TROUBLE, Action.BAN, "Harbour", "spam", null)));

    @Test
    void whoIsToldIsToldOnce() {
        var messenger = messenger(new CallResult.Done());

        assertThat(messenger.round()).isCompletedWithValue(true);
        assertThat(messenger.round()).isCompletedWithValue(false);

        assertThat(told).containsExactly("12:");
    }

    @ParameterizedTest(name = "code {0} means that {1}")
    @CsvSource({
        "50007, they take no direct messages",
        "50278, they share no server with the bot",
        "0, Discord refuses with status 403"
    })
    void whyNobodyWasToldIsKept(int code, String reason) {
        assertThat(messenger(new CallResult.Rejected(403, code)).round()).isCompletedWithValue(true);

        assertThat(told).containsExactly("12:" + reason);
    }

    @Test
    void aDiscordThatDoesNotAnswerHoldsNothingUp() {
        assertThat(messenger(new CallResult.NoAnswer("x")).round()).isCompletedWithValue(true);
        waiting.add(new Notice(13, TROUBLE, Action.BAN, "Harbour", "spam", null));
        assertThat(messenger(new CallResult.Limited(Duration.ofHours(1))).round())
                .isCompletedWithValue(true);

        assertThat(told).containsExactly("12:Discord did not answer in time", "13:Discord asks to wait");
    }

    private Messenger messenger(CallResult result) {
        var book = new NoticeBook() {
            @Override
            public CompletionStage<List<Notice>> take() {
                var taken = List.copyOf(waiting);
                waiting.clear();
                return CompletableFuture.completedStage(taken);
            }

            @Override
            public CompletionStage<Void> done(Notice notice, String failure) {
                told.add(notice.caseNumber() + ":" + failure);
                return CompletableFuture.completedStage(null);
            }
        };
        return new Messenger(book, notice -> CompletableFuture.completedStage(result));
    }
}
