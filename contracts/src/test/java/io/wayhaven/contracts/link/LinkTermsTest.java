package io.wayhaven.contracts.link;

import static io.wayhaven.contracts.link.LinkAction.BAN;
import static io.wayhaven.contracts.link.LinkAction.KICK;
import static io.wayhaven.contracts.link.LinkAction.UNBAN;
import static io.wayhaven.contracts.link.LinkMode.BIDIRECTIONAL;
import static io.wayhaven.contracts.link.LinkMode.MAIN_ONLY;
import static io.wayhaven.contracts.link.LinkType.BACKUP;
import static io.wayhaven.contracts.link.LinkType.MONITOR;
import static io.wayhaven.contracts.link.LinkType.SYNC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkTermsTest {

    @Test
    void letsUnbansTravelWithBans() {
        assertThat(new LinkTerms(SYNC, MAIN_ONLY, Set.of(KICK, BAN)).actions()).containsExactly(BAN, UNBAN, KICK);
        assertThat(new LinkTerms(SYNC, MAIN_ONLY, Set.of(UNBAN)).actions()).containsExactly(UNBAN);
    }

    @Test
    void refusesTermsThatMeanNothing() {
        assertThatThrownBy(() -> new LinkTerms(SYNC, MAIN_ONLY, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinkTerms(MONITOR, BIDIRECTIONAL, Set.of(BAN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coversWhatGoesNoFurther() {
        var usual = LinkTerms.USUAL;

        assertThat(usual.cover(usual)).isTrue();
        assertThat(usual.cover(terms(SYNC, MAIN_ONLY))).isTrue();
        assertThat(usual.cover(terms(MONITOR, MAIN_ONLY))).isTrue();
        assertThat(usual.cover(terms(BACKUP, MAIN_ONLY))).isTrue();
        assertThat(terms(SYNC, MAIN_ONLY).cover(terms(BACKUP, MAIN_ONLY))).isTrue();
    }

    @Test
    void doesNotCoverOtherActionsOtherWaysAndOtherEffects() {
        assertThat(terms(SYNC, BIDIRECTIONAL).cover(LinkTerms.USUAL)).isFalse();
        assertThat(terms(SYNC, MAIN_ONLY).cover(terms(SYNC, BIDIRECTIONAL))).isFalse();
        assertThat(terms(SYNC, MAIN_ONLY).cover(terms(MONITOR, MAIN_ONLY))).isFalse();
        assertThat(terms(BACKUP, MAIN_ONLY).cover(terms(SYNC, MAIN_ONLY))).isFalse();
        assertThat(terms(BACKUP, MAIN_ONLY).cover(terms(MONITOR, MAIN_ONLY))).isFalse();
        assertThat(terms(MONITOR, MAIN_ONLY).cover(terms(BACKUP, MAIN_ONLY))).isFalse();
    }

    private static LinkTerms terms(LinkType type, LinkMode mode) {
        return new LinkTerms(type, mode, Set.of(BAN));
    }
}
