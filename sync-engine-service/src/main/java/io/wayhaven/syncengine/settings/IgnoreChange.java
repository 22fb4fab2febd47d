package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.ChangeIgnore;
import io.wayhaven.contracts.settings.IgnoreRules;
import java.util.List;
import java.util.stream.Stream;

/** Decides what is not posted. */
final class IgnoreChange {

    /** Every entry of the log is looked at under each of them. */
    private static final int MOST = 100;

    private IgnoreChange() {}

    static SettingsDecision decide(ChangeIgnore command, Scene scene) {
        return switch (IgnoreValue.of(command, scene)) {
            case IgnoreValue.Wrong wrong -> SettingsDecider.refused(wrong.reason(), wrong.remedy());
            case IgnoreValue.Valid valid ->
                command.ignored() ? add(command, valid, scene) : remove(command, valid, scene);
        };
    }

    private static SettingsDecision add(ChangeIgnore command, IgnoreValue.Valid value, Scene scene) {
        var own = values(rules(command, scene.own()), command);
        if (own.contains(value.text())
                || values(rules(command, scene.operators()), command).contains(value.text())) {
            return SettingsDecider.refused("That is ignored already.", "Nothing is left to do.");
        }
        return own.size() >= MOST
                ? SettingsDecider.refused(
                        "More than %d of these cannot be ignored.".formatted(MOST),
                        "Take one away first with /config ignore.")
                : changed(
                        command,
                        scene,
                        Stream.concat(own.stream(), Stream.of(value.text())).toList(),
                        "%s is no longer posted%s.",
                        value);
    }

    private static SettingsDecision remove(ChangeIgnore command, IgnoreValue.Valid value, Scene scene) {
        var own = values(rules(command, scene.own()), command);
        if (own.contains(value.text())) {
            return changed(
                    command,
                    scene,
                    own.stream().filter(other -> !other.equals(value.text())).toList(),
                    "%s is posted again%s.",
                    value);
        }
        return values(rules(command, scene.operators()), command).contains(value.text())
                ? SettingsDecider.refused(
                        "The operator of the bot has that ignored.",
                        "The operator takes it out of the configuration file.")
                : SettingsDecider.refused("That is not ignored.", "See /config show for what is.");
    }

    private static SettingsDecision changed(
            ChangeIgnore command, Scene scene, List<String> values, String says, IgnoreValue.Valid value) {
        var route = command.route();
        var own = scene.own();
        var rules = IgnoreLists.with(rules(command, own), command.axis(), values);
        var where = route == null ? "" : " by the route " + route.key();
        return SettingsDecider.changed(
                route == null
                        ? own.withIgnore(rules)
                        : own.withRoute(route, own.route(route).withIgnore(rules)),
                says.formatted(value.plain(), where),
                says.formatted(value.markdown(), where) + " The log keeps everything all the same.");
    }

    private static IgnoreRules rules(ChangeIgnore command, SettingsLayer layer) {
        var route = command.route();
        return route == null ? layer.ignore() : layer.route(route).ignore();
    }

    private static List<String> values(IgnoreRules rules, ChangeIgnore command) {
        return IgnoreLists.values(rules, command.axis());
    }
}
