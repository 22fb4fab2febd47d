package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.component.Press;

/**
 * A button under a reply.
 *
 * @param label at most 80 characters
 * @param style how it looks
 * @param press what it asks for
 * @see <a href="https://discord.com/developers/docs/components/reference#button">Discord: button</a>
 */
public record Button(String label, Style style, Press press) {

    /** How a button looks. */
    public enum Style {
        /** For what is done by the way. */
        PLAIN(2),
        /** For what has an effect on people. */
        DANGER(4);

        private final int code;

        Style(int code) {
            this.code = code;
        }

        /** Discord's number of it. */
        public int code() {
            return code;
        }
    }

    /** One for what is done by the way. */
    public static Button plain(String label, Press press) {
        return new Button(label, Style.PLAIN, press);
    }
}
