package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.id.GuildId;

/** What a reply is about. */
public sealed interface ReplySubject {

    /** It shows this, and that is it. */
    record Answer(Screen screen) implements ReplySubject {}

    /** It shows an answer, and under it the wizard to go on with. */
    record OfWizard(Screen screen, GuildId guild, WizardPlace place) implements ReplySubject {}

    /** It follows a case until nothing changes any more. */
    record OfCase(long number) implements ReplySubject {}

    /** It follows the mass ban that its own command gave. */
    record OfMassBan() implements ReplySubject {}
}
