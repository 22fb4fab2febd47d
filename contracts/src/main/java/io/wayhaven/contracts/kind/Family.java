package io.wayhaven.contracts.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds that belong together: the unit of filters and of colours. */
public enum Family {
    MESSAGES("Messages", 0x5865F2),
    REACTIONS("Reactions", 0xF0B232),
    POLLS("Polls", 0x949CF7),
    MEMBERS("Members", 0x23A55A),
    MODERATION("Moderation", 0xDA373C),
    ROLES("Roles", 0xE67E22),
    CHANNELS("Channels", 0x1ABC9C),
    THREADS("Threads", 0x11806A),
    VOICE("Voice", 0x9B59B6),
    STAGES("Stages", 0x71368A),
    EVENTS("Scheduled events", 0x3498DB),
    INVITES("Invites", 0x2ECC71),
    EXPRESSIONS("Emojis, stickers and sounds", 0xF1C40F),
    AUTOMOD("AutoMod", 0xA12D2F),
    INTEGRATIONS("Integrations and webhooks", 0x607D8B),
    GUILD("Server", 0x206694),
    COMMANDS("Commands", 0x4E5058),
    NETWORK("Moderation network", 0x0099FF),
    GAPS("Gaps in the log", 0xED4245),
    WAYHAVEN("Wayhaven", 0x2C2F33),
    OTHER("Other", 0x80848E);

    private final String title;
    private final int colour;

    Family(String title, int colour) {
        this.title = title;
        this.colour = colour;
    }

    /** The name in settings, filters and stored entries, such as {@code messages}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    /** The colour of its embeds, as {@code 0xRRGGBB}. */
    public int colour() {
        return colour;
    }

    /** The family that {@link #key()} names, if any. */
    public static Optional<Family> byKey(String key) {
        return Arrays.stream(values())
                .filter(family -> family.key().equals(key))
                .findFirst();
    }
}
