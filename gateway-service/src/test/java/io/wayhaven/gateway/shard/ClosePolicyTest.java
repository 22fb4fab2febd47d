package io.wayhaven.gateway.shard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosePolicyTest {
    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1006, 1011, 4000, 4001, 4002, 4003, 4005, 4006, 4008, 4099})
    void resumesWhereTheSessionLives(int code) {
        assertThat(ClosePolicy.after(new ConnectionEnd.Closed(code)))
                .isEqualTo(new AfterClose.Resume("Discord closed the connection with " + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {4007, 4009})
    void beginsANewSessionWhereTheOldOneIsDead(int code) {
        assertThat(ClosePolicy.after(new ConnectionEnd.Closed(code)))
                .isInstanceOfSatisfying(
                        AfterClose.Identify.class,
                        identify -> assertThat(identify.gap()).contains(Integer.toString(code)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4004, 4010, 4011, 4012, 4013})
    void stopsWithARemedyWhereNoAttemptCanSucceed(int code) {
        assertThat(ClosePolicy.after(new ConnectionEnd.Closed(code)))
                .isInstanceOfSatisfying(AfterClose.Stop.class, stop -> {
                    assertThat(stop.reason()).endsWith(".").hasSizeGreaterThan(20);
                    assertThat(stop.remedy()).endsWith(".").hasSizeGreaterThan(10);
                });
    }

    @Test
    void asksForLessWhereAnIntentIsRefused() {
        assertThat(ClosePolicy.after(new ConnectionEnd.Closed(4014)))
                .isInstanceOfSatisfying(
                        AfterClose.AskForLess.class,
                        less -> assertThat(less.gap()).contains("4014"));
    }

    @Test
    void believesWhatOpcode9SaysAboutTheSession() {
        assertThat(ClosePolicy.after(new ConnectionEnd.SessionInvalidated(true)))
                .isInstanceOf(AfterClose.Resume.class);
        assertThat(ClosePolicy.after(new ConnectionEnd.SessionInvalidated(false)))
                .isEqualTo(new AfterClose.Identify("Discord invalidated the session"));
    }

    @Test
    void resumesWhenAskedToReconnectOrWhenTheConnectionBroke() {
        assertThat(ClosePolicy.after(new ConnectionEnd.ReconnectAsked())).isInstanceOf(AfterClose.Resume.class);
        assertThat(ClosePolicy.after(new ConnectionEnd.Lost("the connection broke")))
                .isEqualTo(new AfterClose.Resume("the connection broke"));
    }
}
