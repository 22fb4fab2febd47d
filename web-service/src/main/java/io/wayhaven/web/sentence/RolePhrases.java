package io.wayhaven.web.sentence;

import static io.wayhaven.web.sentence.Family.ROLES;

import java.util.List;

/** Roles of a server. */
final class RolePhrases {

    static final List<EventKind> KINDS = List.of(
            new EventKind("GUILD_ROLE_CREATE", ROLES, "Role created", role -> named(role, " was created")),
            new EventKind("GUILD_ROLE_UPDATE", ROLES, "Role changed", role -> named(role, " was changed")),
            new EventKind(
                    "GUILD_ROLE_DELETE",
                    ROLES,
                    "Role deleted",
                    role -> Sentence.start()
                            .words("A role was deleted (role "
                                    + VisibleText.line(role.textOr("of unknown id", "role_id"), 40) + ")")));

    private RolePhrases() {}

    private static Sentence named(Payload role, String what) {
        return Sentence.start()
                .words("The role ")
                .name(role.textOr("without a name", "role", "name"))
                .words(what);
    }
}
