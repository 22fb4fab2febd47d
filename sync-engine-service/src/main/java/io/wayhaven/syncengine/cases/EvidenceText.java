package io.wayhaven.syncengine.cases;

import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.reply.Markdown;
import java.util.stream.Collectors;

/** A message that is the evidence of a case, as it was, with a link to where it stood. */
final class EvidenceText {
    private static final int LONGEST_CONTENT = 600;
    private static final int LONGEST_NAME = 60;

    private EvidenceText() {}

    static String of(MessageSnapshot message, GuildId guild) {
        var files = message.attachments().stream()
                .map(file -> Markdown.plain(file.name(), LONGEST_NAME))
                .collect(Collectors.joining(", "));
        return "For [a message](https://discord.com/channels/%s/%s/%s) of %s:%s%s"
                .formatted(
                        guild,
                        message.channel(),
                        message.id(),
                        CaseLine.time(message.sentAt(), 'f'),
                        message.content().isBlank()
                                ? " without text"
                                : "\n> " + Markdown.plain(message.content(), LONGEST_CONTENT),
                        files.isEmpty() ? "" : "\nFiles: " + files);
    }
}
