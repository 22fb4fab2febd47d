package io.wayhaven.contracts.component;

import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.UserId;

/**
 * What pressing a button asks for. It lies whole in the button's {@code custom_id}, so that a button outlives every process
 * and its message can be forgotten. It grants nothing: whoever presses needs the right to do it, at that moment.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id">Discord:
 *     custom id</a>
 */
public sealed interface Press {

    /** Lift what a case did. */
    record Undo(long caseNumber) implements Press {}

    /** Try a case again where it failed. */
    record Retry(long caseNumber) implements Press {}

    /** Show a case. */
    record Details(long caseNumber) implements Press {}

    /** Give a case another reason, which has to be filled in first. */
    record Edit(long caseNumber) implements Press {}

    /** Carry out a command about which somebody was asked. */
    record Confirm(long question) implements Press {}

    /** Don't carry it out. */
    record Cancel(long question) implements Press {}

    /** Have carried out what is held. */
    record Approve(long hold) implements Press {}

    /** Have what is held forgotten. */
    record Reject(long hold) implements Press {}

    /** Nothing to press: a form that was opened from a menu, which says what it is about. */
    sealed interface MenuForm extends Press {

        /** Whom it is about. */
        UserId user();
    }

    /** Warn somebody, once the form is filled in. */
    record WarnForm(UserId user) implements MenuForm {}

    /** Time somebody out, once the form is filled in. */
    record TimeoutForm(UserId user) implements MenuForm {}

    /**
     * Warn the author of a message for it, once the form is filled in.
     *
     * @param opened the use of the menu, with which the message was kept
     */
    record WarnForMessageForm(UserId user, InteractionId opened) implements MenuForm {}

    /** Turn to a page of a list of cases. */
    record Page(CaseFilter filter, int page) implements Press {}

    /** Something in a wizard. */
    sealed interface Wizard extends Press {

        /** Where it is. */
        WizardPlace place();

        /** Go to a place. Where the place names no flow, the one that was picked counts. */
        record Go(WizardPlace place) implements Wizard {}

        /** Do what the step of the place is about. */
        record Do(WizardPlace place) implements Wizard {}
    }

    /** Whether the answer takes the place of the message with the button; else it is a message of its own. */
    default boolean replaces() {
        return switch (this) {
            case Undo undo -> false;
            case Details details -> false;
            case Edit edit -> false;
            case Approve approve -> false;
            case Reject reject -> false;
            case MenuForm form -> false;
            case Retry retry -> true;
            case Confirm confirm -> true;
            case Cancel cancel -> true;
            case Page page -> true;
            case Wizard wizard -> true;
        };
    }
}
