package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkTerms;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of actions that go by a name. */
enum LinkPreset {
    ALL(LinkTerms.EVERY_ACTION),
    BAN_ONLY(Set.of(LinkAction.BAN, LinkAction.UNBAN)),
    LIGHT(Set.of(LinkAction.MUTE, LinkAction.KICK, LinkAction.WARN)),
    HEAVY(Set.of(LinkAction.BAN, LinkAction.UNBAN, LinkAction.TIMEOUT));

    private final Set<LinkAction> actions;

    LinkPreset(Set<LinkAction> actions) {
        this.actions = actions;
    }

    /** What it stands for. */
    Set<LinkAction> actions() {
        return actions;
    }

    /** The name that people type, such as {@code ban-only}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it stands for, in words. */
    String label() {
        return key() + ": " + actions.stream().sorted().map(LinkAction::key).collect(Collectors.joining(", "));
    }

    static Optional<LinkPreset> of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(key))
                .findFirst();
    }
}
