package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.settings.IgnoreAxis;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the axes of ignore rules are called in the command. */
final class IgnoreAxes {
    static final List<String> NAMES =
            Arrays.stream(IgnoreAxis.values()).map(IgnoreAxes::name).toList();

    private IgnoreAxes() {}

    private static String name(IgnoreAxis axis) {
        return axis.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
