package io.wayhaven.web.web.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the system has it. */
public enum Theme {
    SYSTEM("System theme"),
    LIGHT("Light theme"),
    DARK("Dark theme");

    static final String COOKIE = "wayhaven-theme";

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    static Theme of(@Nullable String name) {
        for (var theme : values()) {
            if (theme.key().equals(name)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** In cookie and page. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** What the switch goes to. */
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
