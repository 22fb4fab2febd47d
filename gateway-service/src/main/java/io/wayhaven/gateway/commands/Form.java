package io.wayhaven.gateway.commands;

import java.util.List;

/**
 * Something to fill in, in a window of its own.
 *
 * @param customId says what it is about when it is sent: see {@link PressInterpreter}
 * @param title of at most 45 characters
 * @param fields one to five
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal">
 *     Discord: modals</a>
 */
public record Form(String customId, String title, List<Field> fields) {

    /**
     * A text to fill in.
     *
     * @param name under which it is sent
     * @param label what is shown over it, at most 45 characters
     * @param longest how many characters it takes
     * @param required whether it has to be filled in
     * @param example what is shown while it is empty, at most 100 characters
     */
    public record Field(String name, String label, int longest, boolean required, String example) {}

    public Form {
        fields = List.copyOf(fields);
    }
}
