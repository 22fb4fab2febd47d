package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Amendment;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.interpretation.InviteList.Invite;
import io.wayhaven.logwriter.interpretation.InviteUses.Join;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How entries of joins say by which invite. */
final class UsedInvites {

    static final String INVITED_BY = "invited_by";
    static final String HOW_KNOWN = "invite_note";
    static final String POSSIBLE = "possible_invites";
    static final Value PRESUMED = new Value.Text("presumed");

    private static final Set<String> TOLD =
            Set.of(Placeholder.INVITE.key(), INVITED_BY, POSSIBLE, Placeholder.NOTE.key());

    /** More of them tell nothing. */
    private static final int MOST = 10;

    private UsedInvites() {}

    /** It was this one. */
    static Amendment exactly(Join join, String code, Invite invite) {
        return told(join, one(code, invite, "its uses grew by as many as joined"));
    }

    /** It was this one, if others used up the invites that were presumed of them. */
    static Amendment presumably(Join join, String code, Invite invite) {
        var fields = one(code, invite, "presumably this one: its uses grew by as many as joined otherwise");
        fields.put(Placeholder.NOTE.key(), PRESUMED);
        return told(join, fields);
    }

    private static Map<String, Value> one(String code, Invite invite, String note) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put(Placeholder.INVITE.key(), new Value.Name(code));
        if (invite.inviter() != null) {
            fields.put(INVITED_BY, Objects.requireNonNull(invite.inviter()));
        }
        fields.put(HOW_KNOWN, new Value.Text(invite.vanity() ? "the server's own address: " + note : note));
        return fields;
    }

    /** It was one of these. */
    static Amendment oneOf(Join join, List<String> codes) {
        return several(join, codes, "one of these: their uses grew by as many as joined about then");
    }

    /** It may have been one of these, or none. */
    static Amendment perhaps(Join join, List<String> codes) {
        return codes.isEmpty()
                ? told(
                        join,
                        Map.of(
                                HOW_KNOWN,
                                new Value.Text("no invite was seen to be used: they may have come another way,"
                                        + " such as by discovery or an app")))
                : several(
                        join, codes, "perhaps one of these, or another way whose uses are not seen, such as discovery");
    }

    private static Amendment several(Join join, List<String> codes, String note) {
        var fields = new LinkedHashMap<String, Value>();
        if (codes.size() > MOST) {
            fields.put(HOW_KNOWN, new Value.Text("%d invites could be meant".formatted(codes.size())));
        } else {
            fields.put(
                    POSSIBLE,
                    new Value.Several(codes.stream()
                            .flatMap(code -> Stream.<Value>of(new Value.Name(code)))
                            .toList()));
            fields.put(HOW_KNOWN, new Value.Text(note));
        }
        return told(join, fields);
    }

    private static Amendment told(Join join, Map<String, Value> fields) {
        return new Amendment(join.eventId(), join.at(), TOLD, fields);
    }
}
