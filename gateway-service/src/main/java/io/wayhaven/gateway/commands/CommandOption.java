package io.wayhaven.gateway.commands;

import java.util.List;

/**
 * An option of a slash command.
 *
 * @param options what a subcommand takes
 * @param choices the only texts it takes; empty if it takes any
 * @param completed whether what is typed is completed: see {@link Suggestions}
 */
public record CommandOption(
        Type type,
        String name,
        String description,
        boolean required,
        List<CommandOption> options,
        List<String> choices,
        boolean completed) {
    /** The longest text that an option takes: what an audit log reason can hold. */
    public static final int LONGEST_TEXT = 512;

    /** The longest text that Discord takes in an option. */
    public static final int LONGEST_LIST = 6000;

    /** What it takes. */
    public enum Type {
        SUBCOMMAND(1),
        TEXT(3),
        /** A text of up to {@link #LONGEST_LIST} characters. */
        LIST(3),
        INTEGER(4),
        BOOLEAN(5),
        USER(6),
        /** A channel that messages can be posted to. */
        CHANNEL(7),
        ROLE(8);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        /** Discord's number of it. */
        public int code() {
            return code;
        }
    }

    public CommandOption {
        options = List.copyOf(options);
        choices = List.copyOf(choices);
    }

    static CommandOption required(Type type, String name, String description) {
        return new CommandOption(type, name, description, true, List.of(), List.of(), false);
    }

    static CommandOption optional(Type type, String name, String description) {
        return new CommandOption(type, name, description, false, List.of(), List.of(), false);
    }

    static CommandOption subcommand(String name, String description, CommandOption... options) {
        return new CommandOption(Type.SUBCOMMAND, name, description, false, List.of(options), List.of(), false);
    }

    CommandOption of(List<String> onlyChoices) {
        return new CommandOption(type, name, description, required, options, onlyChoices, false);
    }

    CommandOption withSuggestions() {
        return new CommandOption(type, name, description, required, options, choices, true);
    }
}
