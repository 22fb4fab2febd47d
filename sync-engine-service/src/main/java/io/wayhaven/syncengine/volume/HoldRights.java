package io.wayhaven.syncengine.volume;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import java.util.Optional;

/** Who may answer for what is held: whoever manages the guild, and never whoever gave it. */
public final class HoldRights {

    private HoldRights() {}

    /** What keeps somebody from seeing what is held; empty if nothing does. */
    public static Optional<Refusal> toSee(Issuer who, Optional<Guild> here) {
        var guild = here.filter(Guild::present);
        if (guild.isEmpty()) {
            return Optional.of(Rights.unknownGuild());
        }
        return Rights.may(who, Permission.MANAGE_GUILD, guild.get())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "What is held is answered by people with the permission Manage Server.",
                        "Ask an administrator for it, or ask one of them to answer."));
    }

    /** What keeps somebody from answering; empty if nothing does. */
    public static Optional<Refusal> toAnswer(Issuer who, Optional<Guild> here, Hold hold) {
        var obstacle = toSee(who, here);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (hold.answer() != null) {
            return Optional.of(new Refusal(HoldText.answered(hold), "Nothing is left to do."));
        }
        return who.user().equals(hold.issuer())
                ? Optional.of(new Refusal(
                        "You gave these punishments yourself.",
                        "Ask somebody else with the permission Manage Server to answer."))
                : Optional.empty();
    }
}
