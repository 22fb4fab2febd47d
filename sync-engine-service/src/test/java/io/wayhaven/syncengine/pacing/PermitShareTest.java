package io.wayhaven.syncengine.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermitShareTest {

    private final FakeTimer timer = new FakeTimer();
    private final PermitWindow whole = new PermitWindow(5, timer);
    private final PermitShare share = new PermitShare(whole, 2, timer);
    private final List<String> begun = new ArrayList<>();

    @Test
    void aShareLeavesTheRestToOthers() {
        ask(share, "post", 10);
        ask(whole, "ban", 10);

        assertThat(begun).containsExactly("post", "post", "ban", "ban", "ban");
    }

    @Test
    void whereEverythingIsTakenOthersGoFirst() {
        ask(whole, "ban", 5);
        ask(share, "post", 2);
        ask(whole, "ban", 7);
        begun.clear();

        timer.pass(Duration.ofSeconds(1));
        assertThat(begun).containsExactly("ban", "ban", "ban", "ban", "ban");
        timer.pass(Duration.ofSeconds(1));
        assertThat(begun.subList(5, 9)).containsExactly("ban", "ban", "post", "post");
    }

    @Test
    void permitsOfTheShareComeBackToBoth() {
        ask(share, "post", 6);

        timer.pass(Duration.ofMillis(2_500));

        assertThat(begun).hasSize(6);
        begun.clear();
        timer.pass(Duration.ofSeconds(1));
        ask(whole, "ban", 6);
        assertThat(begun).hasSize(5);
    }

    @Test
    void aPermitThatWasNotUsedIsFree() {
        share.ask(share::free);
        ask(share, "post", 2);
        ask(whole, "ban", 9);

        assertThat(begun).containsExactly("post", "post", "ban", "ban", "ban");
    }

    @Test
    void whatIsAskedForInTheShareCanWait() {
        ask(whole, "ban", 7);
        ask(share, "post", 4);

        assertThat(whole.need()).isEqualTo(new Need(7, 2));
    }

    private void ask(Permits permits, String what, int times) {
        for (var time = 0; time < times; time++) {
            permits.ask(() -> {
                begun.add(what);
                permits.answered();
            });
        }
    }
}
