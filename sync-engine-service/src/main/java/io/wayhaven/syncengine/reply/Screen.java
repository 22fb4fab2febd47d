package io.wayhaven.syncengine.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is shown.
 *
 * @param text at most 2000 characters of Discord markdown
 * @param buttons at most five
 * @param file what comes with it
 */
public record Screen(
        String text, List<Button> buttons, @Nullable TextFile file) {
    public Screen {
        buttons = List.copyOf(buttons);
    }

    /** Text and nothing else. */
    public static Screen of(String text) {
        return new Screen(text, List.of(), null);
    }
}
