package io.wayhaven.logwriter.attribution;

import io.wayhaven.contracts.kind.AuditAction;

/** Why somebody is unknown, or how they are known, in plain words. */
public final class Notes {

    /** The whole note of what nobody but the person concerned seems to have done. */
    public static final String PRESUMED = "presumed: the audit log was read past it and names no moderator";

    /** The note of what a moderator may have done, as long as nothing is known. */
    public static final String OPEN = "on their own account or, without a trace yet, by a moderator";

    static final String NAMELESS = "the audit log has an entry for it that names nobody";
    static final String DENIED = "the bot lacks the permission View Audit Log; grant it to learn who does such things";
    static final String NOT_YET = "the audit log does not tell yet";
    static final String NOT_AT_ALL = "the audit log was read past it and does not tell";
    static final String AMBIGUOUS = "several people did alike at about that time";
    static final String TOO_FEW = "the audit log explains fewer of these acts than there were at about that time";
    static final String SAME_PERSON = "one person did all that the audit log has of this kind at about that time";
    static final String COUNTED = "the audit log counts this act among others";
    static final String PRUNED = "as many members left then as the audit log says were pruned";
    static final String SOME_PRUNED =
            "members were pruned then, but the audit log does not tell whom, and not exactly as many left";
    static final String SOME =
            "the audit log counts fewer of these acts to a moderator than there were, and does not tell which";

    private Notes() {}

    /** Why an act is unknown of which the audit log says nothing. */
    static String silence(Act act, Evidence evidence) {
        if (evidence.access() == Evidence.Access.DENIED) {
            return DENIED;
        }
        if (evidence.readPast(act.at())) {
            return NOT_AT_ALL;
        }
        if (act.query().actions().contains(AuditAction.MESSAGE_DELETE)) {
            return "deleted by its author or, without a trace yet, by a moderator";
        }
        return Act.presumable(act.query()) ? OPEN : NOT_YET;
    }
}
