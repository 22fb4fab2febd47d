package io.wayhaven.syncengine.configfile;

import io.wayhaven.syncengine.settings.Defaults;
import io.wayhaven.syncengine.settings.NamedChannel;
import java.util.List;

/** What came of reading the configuration file. */
public sealed interface Reading {

    /**
     * The file can be used.
     *
     * @param channels the channels to which it leads routes
     * @param warnings what was passed over, each a plain sentence with its place
     */
    record Usable(Defaults defaults, List<NamedChannel> channels, List<String> warnings) implements Reading {
        public Usable {
            channels = List.copyOf(channels);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The file can't be used, none of it.
     *
     * @param errors what is wrong, each a plain sentence with its place and the remedy
     */
    record Unusable(List<String> errors) implements Reading {
        public Unusable {
            errors = List.copyOf(errors);
        }
    }
}
