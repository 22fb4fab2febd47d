package io.wayhaven.web.web.pages;

import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.web.sentence.VisibleText;
import java.util.List;

/**
 * The message for which somebody was punished, as it was.
 *
 * @param content with its line breaks; empty if there was no text
 * @param link where it stood at Discord
 */
public record EvidenceView(String content, Times sent, String link, List<FileView> files) {

    /**
     * A file of the message.
     *
     * @param address where Discord keeps it for a while; empty if it is anywhere else
     */
    public record FileView(String name, String address) {}

    static EvidenceView of(MessageSnapshot message, long guild) {
        return new EvidenceView(
                VisibleText.block(message.content()),
                Times.of(Snowflake.timeOf(message.id().value())),
                "https://discord.com/channels/%s/%s/%s"
                        .formatted(Long.toUnsignedString(guild), message.channel(), message.id()),
                message.attachments().stream()
                        .map(file -> new FileView(VisibleText.line(file.name(), 120), address(file.url())))
                        .toList());
    }

    /** @see <a href="https://discord.com/developers/docs/reference#signed-attachment-cdn-urls">Discord: attachments</a> */
    private static String address(String url) {
        return url.startsWith("https://cdn.discordapp.com/") || url.startsWith("https://media.discordapp.net/")
                ? url
                : "";
    }
}
