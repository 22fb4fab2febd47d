package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What Discord marks members with.
 *
 * @see <a href="https://discord.com/developers/docs/resources/guild#guild-member-object-guild-member-flags">Discord:
 *     guild member flags</a>
 */
final class MemberFlags {

    private static final List<String> BITS = List.of(
            "rejoined",
            "completed onboarding",
            "exempt from verification",
            "started onboarding",
            "guest",
            "started the server guide",
            "completed the server guide",
            "quarantined for their name",
            "flag 8",
            "saw the hint about direct messages",
            "quarantined for their server tag");

    private MemberFlags() {}

    /** The marks of a member; {@code null}: none. */
    static @Nullable Value named(Payload member) {
        var bits = member.number("flags");
        if (bits == null || bits == 0) {
            return null;
        }
        var names = IntStream.range(0, BITS.size())
                .filter(bit -> (bits >> bit & 1) != 0)
                .<Value>mapToObj(bit -> new Value.Text(BITS.get(bit)))
                .toList();
        return names.isEmpty() ? new Value.Count(bits) : new Value.Several(names);
    }
}
