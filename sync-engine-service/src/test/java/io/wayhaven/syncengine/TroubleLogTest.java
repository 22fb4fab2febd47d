package io.wayhaven.syncengine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroubleLogTest {

    @Test
    void messagesOfOthersStayOnOneLine() {
        assertThat(TroubleLog.plain("no\r\nsuch\u001b[31m table")).isEqualTo("no such [31m table");
        assertThat(TroubleLog.plain(null)).isEmpty();
    }
}
