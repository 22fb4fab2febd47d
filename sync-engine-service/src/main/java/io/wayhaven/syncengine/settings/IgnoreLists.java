package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.IgnoreAxis;
import io.wayhaven.contracts.settings.IgnoreRules;
import java.util.List;
import java.util.stream.Stream;

/** Rules of what to ignore, put together and changed. */
final class IgnoreLists {

    private IgnoreLists() {}

    /** Ignores what one of them ignores. */
    static IgnoreRules union(IgnoreRules one, IgnoreRules other) {
        return new IgnoreRules(
                joined(one.users(), other.users()),
                one.bots() || other.bots(),
                joined(one.roles(), other.roles()),
                joined(one.channels(), other.channels()),
                joined(one.categories(), other.categories()),
                joined(one.threads(), other.threads()),
                joined(one.messagePatterns(), other.messagePatterns()));
    }

    /** What is ignored by one axis, as text; for bots the word itself. */
    static List<String> values(IgnoreRules rules, IgnoreAxis axis) {
        return switch (axis) {
            case USER -> rules.users().stream().map(UserId::toString).toList();
            case BOTS -> rules.bots() ? List.of("bots") : List.of();
            case ROLE -> rules.roles().stream().map(RoleId::toString).toList();
            case CHANNEL -> texts(rules.channels());
            case CATEGORY -> texts(rules.categories());
            case THREAD -> texts(rules.threads());
            case MESSAGE_PATTERN -> rules.messagePatterns();
        };
    }

    /** The rules with one axis replaced. */
    static IgnoreRules with(IgnoreRules rules, IgnoreAxis axis, List<String> values) {
        return new IgnoreRules(
                axis == IgnoreAxis.USER ? values.stream().map(UserId::of).toList() : rules.users(),
                axis == IgnoreAxis.BOTS ? !values.isEmpty() : rules.bots(),
                axis == IgnoreAxis.ROLE ? values.stream().map(RoleId::of).toList() : rules.roles(),
                axis == IgnoreAxis.CHANNEL ? channels(values) : rules.channels(),
                axis == IgnoreAxis.CATEGORY ? channels(values) : rules.categories(),
                axis == IgnoreAxis.THREAD ? channels(values) : rules.threads(),
                axis == IgnoreAxis.MESSAGE_PATTERN ? values : rules.messagePatterns());
    }

    private static List<String> texts(List<ChannelId> ids) {
        return ids.stream().map(ChannelId::toString).toList();
    }

    private static List<ChannelId> channels(List<String> values) {
        return values.stream().map(ChannelId::of).toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
