package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.MemberKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;

/** What people change of themselves everywhere at once: names and pictures. */
final class UserChanges {

    private static final List<String> NAMES = List.of("username", "discriminator", "global_name");
    private static final List<String> PICTURES = List.of("avatar", "banner", "avatar_decoration_data");

    private UserChanges() {}

    static void tell(Story story, Value.User who, Payload before, Payload after) {
        var names = Differences.between(before, after, NAMES);
        if (!names.isEmpty()) {
            var first = names.getFirst();
            story.tell(MemberKinds.RENAME)
                    .about(who)
                    .self(who)
                    .with(Placeholder.BEFORE, first.before())
                    .with(Placeholder.AFTER, first.after())
                    .changed(names);
        }
        var pictures = Differences.between(before, after, PICTURES);
        if (!pictures.isEmpty()) {
            story.tell(MemberKinds.AVATAR).about(who).self(who).changed(pictures);
        }
    }
}
