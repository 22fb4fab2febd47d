package io.wayhaven.gateway.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DiscordHttpTest {
    @Test
    void keepsNobodyWaitingForAnOutcomeThatNeverComes() {
        assertThat(DiscordHttp.stage(Mono.empty()).toCompletableFuture()).isCompletedExceptionally();
        assertThat(DiscordHttp.stage(Mono.just("fine")).toCompletableFuture()).isCompletedWithValue("fine");
    }
}
