package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.SetConfirmation;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.VolumeLimit;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody has given for the options of a command. Discord checks it too, but nobody has to take its word. */
record Given(Map<String, String> options, Map<String, Target> people) {
    /** Discord's limit. */
    private static final Duration LONGEST_DELETION = Duration.ofDays(7);

    private static final int USUAL_MINUTES = 10;

    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** A text; empty if there is none. */
    String text(String name) {
        return options.getOrDefault(name, "").strip();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    String reason() throws UnusableOptionException {
        var reason = text(ModerationDefinitions.REASON);
        if (reason.length() > CommandOption.LONGEST_TEXT) {
            throw new UnusableOptionException("The option reason is too long: shorten it to "
                    + CommandOption.LONGEST_TEXT + " characters, which is what the audit log holds.");
        }
        return reason;
    }

    String note() throws UnusableOptionException {
        var note = text(ModerationDefinitions.TEXT);
        if (note.isEmpty() || note.length() > CommandOption.LONGEST_TEXT) {
            throw new UnusableOptionException(
                    "The option text needs 1 to " + CommandOption.LONGEST_TEXT + " characters: correct it.");
        }
        return note;
    }

    /** A reason that can't be left out. */
    String neededReason() throws UnusableOptionException {
        var reason = reason();
        if (reason.isEmpty()) {
            throw new UnusableOptionException("The option reason is empty: write a few words.");
        }
        return reason;
    }

    /** Which page of a list, the first if none was given. */
    int page() throws UnusableOptionException {
        var page = has(CaseDefinitions.PAGE)
                ? read(CaseDefinitions.PAGE, Integer::valueOf, "The option page needs a whole number: correct it.")
                : 1;
        if (page < 1) {
            throw new UnusableOptionException("The option page needs a number from 1 on: correct it.");
        }
        return page;
    }

    Target target() throws UnusableOptionException {
        var user = read(
                ModerationDefinitions.USER,
                text -> UserId.of(withoutMention(text)),
                "The option user needs a person: pick one from the list, or paste a user id of digits only.");
        var known = people.get(user.toString());
        return known == null ? new Target(user, null, List.of()) : known;
    }

    /** Many people by their ids or mentions, each once, separated by spaces, commas or semicolons. */
    List<UserId> users() throws UnusableOptionException {
        var users = new LinkedHashSet<UserId>();
        for (var part : text(CaseDefinitions.USERS).split("[\\s,;]+")) {
            if (!part.isEmpty()) {
                users.add(user(part));
            }
        }
        if (users.isEmpty() || users.size() > MassBan.MOST) {
            throw new UnusableOptionException("The option users takes 1 to " + MassBan.MOST + " people, not "
                    + users.size() + ": give their ids or mentions, separated by spaces.");
        }
        return List.copyOf(users);
    }

    private static UserId user(String text) throws UnusableOptionException {
        try {
            return UserId.of(withoutMention(text));
        } catch (IllegalArgumentException unreadable) {
            throw new UnusableOptionException("The option users has a part that is neither a user id nor a mention: "
                    + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + ". Correct it; nobody was banned.");
        }
    }

    private static String withoutMention(String text) {
        var mention = MENTION.matcher(text);
        return mention.matches() ? mention.group(1) : text;
    }

    GuildId guild() throws UnusableOptionException {
        return read(
                SetupDefinitions.GUILD_ID,
                GuildId::of,
                "The option guild-id needs a server's id, digits only such as 81384788765712384: switch on"
                        + " Developer Mode in Discord's settings, right-click the server and choose Copy Server"
                        + " ID.");
    }

    ChannelId channel() throws UnusableOptionException {
        return read(
                SettingsDefinitions.CHANNEL,
                ChannelId::of,
                "The option channel needs a channel: pick one from the list.");
    }

    @Nullable
    ChannelId channelOrNull() throws UnusableOptionException {
        return has(SettingsDefinitions.CHANNEL) ? channel() : null;
    }

    RoleId role() throws UnusableOptionException {
        return read(SettingsDefinitions.ROLE, RoleId::of, "The option role needs a role: pick one from the list.");
    }

    @Nullable
    RoleId roleOrNull() throws UnusableOptionException {
        return has(SettingsDefinitions.ROLE) ? role() : null;
    }

    boolean enabled() throws UnusableOptionException {
        return switch (text(SettingsDefinitions.ENABLED)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnusableOptionException("The option enabled needs True or False: pick one of them.");
        };
    }

    /** Whether a switch that may be left out is on. */
    boolean isTrue(String name) {
        return text(name).equals("true");
    }

    /** A length of time. */
    Duration length() throws UnusableOptionException {
        return Length.read(text(ModerationDefinitions.DURATION))
                .orElseThrow(() ->
                        new UnusableOptionException("The option duration needs a length of time of up to 5 years, "
                                + Length.EXAMPLES + ": correct it."));
    }

    /** A length of time; absent if none was given. */
    @Nullable
    Duration lengthOrNull() throws UnusableOptionException {
        return has(ModerationDefinitions.DURATION) ? length() : null;
    }

    /** How far back messages are to be deleted, in seconds; what is said otherwise if nothing was given. */
    int deleteMessages(Duration otherwise) throws UnusableOptionException {
        var length = has(ModerationDefinitions.DELETE_MESSAGES)
                ? Length.read(text(ModerationDefinitions.DELETE_MESSAGES))
                : Optional.of(otherwise);
        return Math.toIntExact(length.filter(read -> read.compareTo(LONGEST_DELETION) <= 0)
                .orElseThrow(
                        () -> new UnusableOptionException(
                                "The option delete-messages needs a length of time of up to 7 days, such as 1h or 7d: correct it."))
                .toSeconds());
    }

    /** Whether only to tell what would be done, unless somebody says no. */
    boolean dryRun() throws UnusableOptionException {
        return switch (text(ReconcileDefinitions.DRY_RUN)) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new UnusableOptionException("The option dry-run needs True or False: pick one of them.");
        };
    }

    @Nullable
    DriftCause causeOrNull() throws UnusableOptionException {
        return has(ReconcileDefinitions.CAUSE) ? choice(ReconcileDefinitions.CAUSE, DriftCause.class) : null;
    }

    long neededCaseNumber() throws UnusableOptionException {
        var number = read(
                CaseDefinitions.CASE_OPTION,
                Long::valueOf,
                "The option case needs a case's number, such as 17: it stands in the reply of the command.");
        if (number < 1) {
            throw new UnusableOptionException("The option case needs a number from 1 on: correct it.");
        }
        return number;
    }

    /** A number of days; absent if none was given. */
    @Nullable
    Integer days() throws UnusableOptionException {
        return has(SettingsDefinitions.DAYS)
                ? read(
                        SettingsDefinitions.DAYS,
                        Integer::valueOf,
                        "The option days needs a whole number of days, such as 30: correct it.")
                : null;
    }

    UserId moderator() throws UnusableOptionException {
        return read(
                CaseDefinitions.MODERATOR,
                text -> UserId.of(withoutMention(text)),
                "The option moderator needs a person: pick one from the list, or paste a user id of digits only.");
    }

    /** How far back. */
    Duration since() throws UnusableOptionException {
        return Length.read(text(CaseDefinitions.SINCE))
                .orElseThrow(
                        () -> new UnusableOptionException(
                                "The option since needs a length of time, such as 30m or 2h: it says how far back the moderator's cases are undone."));
    }

    VolumeLimit volumeLimit() throws UnusableOptionException {
        var punishments = number(SettingsDefinitions.PUNISHMENTS, 0, VolumeLimit.MOST, null);
        return new VolumeLimit(
                punishments, number(SettingsDefinitions.MINUTES, 1, VolumeLimit.LONGEST_MINUTES, USUAL_MINUTES));
    }

    /** A number of servers. */
    int servers() throws UnusableOptionException {
        return number(SettingsDefinitions.SERVERS, 0, SetConfirmation.MOST, null);
    }

    /** The number of a hold. */
    long hold() throws UnusableOptionException {
        return number(HeldDefinitions.NUMBER, 1, Integer.MAX_VALUE, null);
    }

    /** A whole number within bounds. @param otherwise what is meant if none was given; null if one is needed */
    int number(String name, int least, int most, @Nullable Integer otherwise) throws UnusableOptionException {
        if (!has(name) && otherwise != null) {
            return otherwise;
        }
        var remedy = "The option %s needs a whole number from %d to %d: correct it.".formatted(name, least, most);
        var number = read(name, Integer::valueOf, remedy);
        if (number < least || number > most) {
            throw new UnusableOptionException(remedy);
        }
        return number;
    }

    long caseNumber() throws UnusableOptionException {
        return read(
                SetupDefinitions.CASE,
                Long::valueOf,
                "The option case needs the number of a case, such as 42: every reply to a command about a person has it.");
    }

    /** One of a closed set, by a name such as {@code message-pattern}. */
    <E extends Enum<E>> E choice(String name, Class<E> type) throws UnusableOptionException {
        return read(
                name,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
                "The option " + name + " needs one of the choices that Discord offers: pick one from the list.");
    }

    private <T> T read(String name, Function<String, T> reader, String remedy) throws UnusableOptionException {
        try {
            return reader.apply(text(name));
        } catch (IllegalArgumentException unreadable) {
            throw new UnusableOptionException(remedy);
        }
    }
}
