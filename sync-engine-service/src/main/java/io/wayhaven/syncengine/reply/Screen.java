package io.wayhaven.syncengine.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is shown.
 *
 * @param text at most 2000 characters of Discord markdown
 * @param buttons at most five
 * @param file what comes with it
 * @param select a menu above the buttons
 */
public record Screen(
        String text,
        List<Button> buttons,
        @Nullable TextFile file,
        @Nullable Select select) {
    public Screen {
        buttons = List.copyOf(buttons);
    }

    /** Without a menu. */
    public Screen(String text, List<Button> buttons, @Nullable TextFile file) {
        this(text, buttons, file, null);
    }

    /** Text and nothing else. */
    public static Screen of(String text) {
        return new Screen(text, List.of(), null);
    }
}
