package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.command.RemoveEscalation;
import io.wayhaven.contracts.command.SetEscalation;
import io.wayhaven.contracts.settings.EscalationAction;
import io.wayhaven.contracts.settings.EscalationRule;
import io.wayhaven.syncengine.escalation.Escalation;
import io.wayhaven.syncengine.reply.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Decides what follows from warnings. */
final class EscalationChange {

    private EscalationChange() {}

    static SettingsDecision decide(SetEscalation command, Scene scene) {
        var rule = command.rule();
        var rules = without(rule.warnings(), scene);
        if (rules.size() >= EscalationRule.MOST_RULES) {
            return SettingsDecider.refused(
                    "There are %d rules about warnings already, and there can't be more."
                            .formatted(EscalationRule.MOST_RULES),
                    "Remove one with /config escalation first.");
        }
        rules.add(rule);
        rules.sort(Comparator.comparingInt(EscalationRule::warnings));
        return changed(scene, rules, "From now on " + sentence(rule) + "." + lacking(rule, scene));
    }

    static SettingsDecision decide(RemoveEscalation command, Scene scene) {
        var rules = without(command.warnings(), scene);
        return rules.size() == scene.own().moderation().escalating().size()
                ? SettingsDecider.refused(
                        "Nothing follows from %d warnings here.".formatted(command.warnings()),
                        "See the rules with /config escalation list.")
                : changed(scene, rules, "Nothing follows from %d warnings any more.".formatted(command.warnings()));
    }

    static SettingsDecision show(Scene scene) {
        var rules = scene.own().moderation().escalating();
        return new SettingsDecision.Answered(
                rules.isEmpty()
                        ? "Nothing follows from warnings here. Lay something down with /config escalation add."
                        : rules.stream().map(rule -> "• " + sentence(rule)).collect(Collectors.joining("\n")));
    }

    /** A rule holds all the same: the role may be chosen later. */
    private static String lacking(EscalationRule rule, Scene scene) {
        return rule.action() == EscalationAction.MUTE
                        && scene.own().moderation().muteRole() == null
                ? " No mute role is set yet: choose one with /config muterole."
                : "";
    }

    /** Such as {@code 3 warnings within 30 days lead to a timeout for 1 hour}. */
    static String sentence(EscalationRule rule) {
        var length = rule.length();
        var what = switch (rule.action()) {
            case TIMEOUT -> "a timeout";
            case MUTE -> "a mute";
            case KICK -> "a kick";
            case BAN -> "a ban";
        };
        return "%s lead to %s%s"
                .formatted(Escalation.condition(rule), what, length == null ? "" : " for " + Span.of(length));
    }

    private static List<EscalationRule> without(int warnings, Scene scene) {
        return scene.own().moderation().escalating().stream()
                .filter(rule -> rule.warnings() != warnings)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static SettingsDecision changed(Scene scene, List<EscalationRule> rules, String sentence) {
        return SettingsDecider.changed(
                scene.own().withModeration(scene.own().moderation().withEscalation(rules)), sentence, sentence);
    }
}
