package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.MessageKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Links to servers in what people write, each told once. */
final class PostedInvites {

    private static final int MOST = 10;

    /** Every alternative begins otherwise and nothing is repeated within a repetition: linear in the text. */
    private static final Pattern LINK = Pattern.compile(
            "(?:discord\\.gg|discord(?:app)?\\.com/invite)/([A-Za-z0-9-]{2,32})", Pattern.CASE_INSENSITIVE);

    private PostedInvites() {}

    static boolean in(Payload message) {
        var content = message.text("content");
        return content != null && LINK.matcher(content).find();
    }

    static void tell(Occurrence event, Story story, Payload before, Payload after) {
        var codes = codes(after);
        if (codes.isEmpty()) {
            return;
        }
        codes.removeAll(codes(before));
        var author = People.user(after.in("author"));
        codes.stream()
                .limit(MOST)
                .forEach(code -> story.tell(MessageKinds.INVITE)
                        .in(event.channel(after.id("channel_id")))
                        .message(after.id("id"))
                        .about(new Value.Name(code))
                        .self(author)
                        .with(Placeholder.INVITE, new Value.Name(code)));
    }

    private static Set<String> codes(Payload message) {
        var content = message.text("content");
        var codes = new LinkedHashSet<String>();
        if (content != null) {
            LINK.matcher(content).results().map(PostedInvites::code).forEach(codes::add);
        }
        return codes;
    }

    private static String code(MatchResult link) {
        return link.group(1);
    }
}
