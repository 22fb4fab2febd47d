package io.wayhaven.syncengine.cases;

import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.punishment.ActionWords;
import io.wayhaven.syncengine.punishment.Punishment;
import io.wayhaven.syncengine.reply.Markdown;
import java.util.List;
import java.util.Optional;

/** When somebody is asked whether they mean it: about bots, about people who moderate themselves, and where many guilds ban for good. */
public final class Caution {
    private static final int LONGEST_NAME = 100;
    private static final List<Permission> OF_STAFF = List.of(
            Permission.ADMINISTRATOR,
            Permission.MANAGE_GUILD,
            Permission.BAN_MEMBERS,
            Permission.KICK_MEMBERS,
            Permission.MODERATE_MEMBERS,
            Permission.MANAGE_MESSAGES,
            Permission.MANAGE_ROLES);

    private Caution() {}

    /**
     * What is asked before a command is carried out; empty if nothing is.
     *
     * @param guilds in how many it would be carried out
     * @param confirmBeyond bans for good that reach more guilds are asked about; 0 for none
     */
    public static Optional<String> about(Punishment command, Guild here, int guilds, int confirmBeyond) {
        if (command.action().lifts()) {
            return Optional.empty();
        }
        var really = "Really %s in %s"
                .formatted(
                        ActionWords.verb(command.action(), "them"), guilds == 1 ? "this server" : guilds + " servers");
        return trait(command.target(), here)
                .map(trait -> "%s is %s. %s?".formatted(who(command.target()), trait, really))
                .or(() -> isForGood(command) && confirmBeyond > 0 && guilds > confirmBeyond
                        ? Optional.of("This is about %s. %s, for good?".formatted(who(command.target()), really))
                        : Optional.empty());
    }

    /** Whether somebody is asked about because of who they are: a bot, or staff. */
    public static boolean isDelicate(Target target, Guild here) {
        return trait(target, here).isPresent();
    }

    private static boolean isForGood(Punishment command) {
        return command.action() == Action.BAN && command.until() == null;
    }

    private static Optional<String> trait(Target target, Guild here) {
        if (Boolean.TRUE.equals(target.bot())) {
            return Optional.of("a bot");
        }
        var held = target.roles().isEmpty() ? 0 : here.permissionsOf(target.roles());
        return OF_STAFF.stream()
                .filter(permission -> permission.allowedBy(held))
                .findFirst()
                .map(permission -> "staff here, with the permission " + permission.title());
    }

    private static String who(Target target) {
        var name = target.name();
        return name == null ? "<@" + target.user() + ">" : "**" + Markdown.plain(name, LONGEST_NAME) + "**";
    }
}
