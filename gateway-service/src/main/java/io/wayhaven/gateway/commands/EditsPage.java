package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.kind.Permission;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the menu of a message to the viewer, which has every form that was seen of it and decides by itself who may see
 * them. Whom it would turn away is told so at once.
 *
 * @param viewer the viewer's address; absent if it has none that people could reach
 */
public record EditsPage(@Nullable URI viewer) {
    private static final Set<Permission> ANY_OF = Set.of(
            Permission.ADMINISTRATOR,
            Permission.MANAGE_GUILD,
            Permission.BAN_MEMBERS,
            Permission.KICK_MEMBERS,
            Permission.MODERATE_MEMBERS);

    /** The answer to whoever asks for a message's edits. */
    Reading of(Interaction interaction) {
        var message = interaction.options().getOrDefault("message", "");
        var issuer = interaction.issuer();
        if (ANY_OF.stream().noneMatch(permission -> permission.allowedBy(issuer.permissions()))) {
            return new Reading.Rejected(
                    "What was edited is shown to people who moderate this server: ask an administrator"
                            + " for a permission such as " + Permission.MODERATE_MEMBERS.title() + ".");
        }
        return viewer == null
                ? new Reading.Rejected("Nobody has said where the log can be opened: ask whoever runs the bot to set"
                        + " WAYHAVEN_VIEWER_URL. There, this is the message " + message + ".")
                : new Reading.Answered("What that message said before, and who deleted it: <"
                        + viewer.toString().replaceAll("/+$", "") + "/messages/" + message + ">");
    }
}
