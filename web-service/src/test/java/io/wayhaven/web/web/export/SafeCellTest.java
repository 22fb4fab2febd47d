package io.wayhaven.web.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "=cmd|' /C calc'!A0"})
    void aFormulaIsNeverTheFirstThingInACell(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @Test
    void whatIsHarmlessStays() {
        assertThat(SafeCell.of("ann = bo")).isEqualTo("ann = bo");
        assertThat(SafeCell.of("'quoted'")).isEqualTo("'quoted'");
        assertThat(SafeCell.of(12L)).isEqualTo("12");
        assertThat(SafeCell.of(null)).isEmpty();
    }
}
