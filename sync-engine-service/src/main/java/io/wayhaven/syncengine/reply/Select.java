package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.component.Press;
import java.util.List;

/**
 * A menu under a reply, from which one thing is picked.
 *
 * @param placeholder what it shows as long as nothing is picked, at most 150 characters
 * @param choices what there is to pick, at most 25; none where Discord lists the server's own
 * @param press what picking asks for
 * @see <a href="https://discord.com/developers/docs/components/reference#string-select">Discord: selects</a>
 */
public record Select(Type type, String placeholder, List<Choice> choices, Press press) {

    public Select {
        choices = List.copyOf(choices);
    }

    /** What is picked. */
    public enum Type {
        /** One of the choices. */
        TEXT(3),
        /** A role of the server. */
        ROLE(6),
        /** A text or announcement channel of the server. */
        CHANNEL(8);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        /** Discord's number of it. */
        public int code() {
            return code;
        }
    }

    /**
     * Something to pick.
     *
     * @param label at most 100 characters
     * @param value what comes with the press
     * @param description at most 100 characters
     */
    public record Choice(String label, String value, String description) {}
}
