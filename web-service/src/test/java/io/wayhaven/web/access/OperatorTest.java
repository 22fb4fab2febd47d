package io.wayhaven.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperatorTest {

    private final Operator operator = new Operator("ops", "correct horse", "secret");

    @Test
    void knowsItsLogin() {
        assertThat(operator.matches("ops", "correct horse")).isTrue();
        assertThat(operator.matches("ops", "correct horsf")).isFalse();
        assertThat(operator.matches("opsc", "orrect horse")).isFalse();
        assertThat(operator.matches("", "")).isFalse();
    }

    @Test
    void marksSessionsByItsLogin() {
        assertThat(operator.mark()).isEqualTo(new Operator("ops", "correct horse", "secret").mark());
        assertThat(operator.mark()).isNotEqualTo(new Operator("ops", "other horse!", "secret").mark());
        assertThat(operator.mark()).isNotEqualTo(new Operator("ops", "correct horse", "other").mark());
    }
}
