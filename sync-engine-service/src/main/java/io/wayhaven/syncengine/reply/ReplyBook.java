package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.component.WizardPlace;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The durable record of replies that somebody waits for. */
public interface ReplyBook {

    /** Takes replies that are due; nobody else gets them for a while. Forgets the ones that expired. */
    CompletionStage<List<PendingReply>> takeDue();

    /** A case as it stands. */
    CompletionStage<CaseView> view(long caseNumber);

    /** A page of a guild's wizard, with an answer over it. */
    CompletionStage<Screen> wizard(GuildId guild, WizardPlace place, Screen answer);

    /** How the mass ban stands that a command gave. */
    CompletionStage<MassBanView> massBan(CommandId command);

    /** The reply says this now; what it follows tells of no news, so that it becomes due again in a while. */
    CompletionStage<Void> followed(PendingReply reply, String text);

    /** The reply says this now; it becomes due again if there was news meanwhile, or whenever there is. */
    CompletionStage<Void> edited(PendingReply reply, String text);

    /** Discord had no time for the edit; it becomes due again. */
    CompletionStage<Void> notNow(PendingReply reply);

    /** Nothing follows for this reply. */
    CompletionStage<Void> finished(PendingReply reply);
}
