package io.wayhaven.logwriter;

import io.wayhaven.logwriter.embed.LogLine;
import io.wayhaven.logwriter.projection.Entry;
import io.wayhaven.logwriter.projection.ProjectionObserver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Tells entries in the service's own output, where the operator wants that. */
@Singleton
class ConsoleLog implements ProjectionObserver {

    private final boolean wanted;
    private final Consumer<String> output;

    @Inject
    ConsoleLog(LogPolicyConfig config) {
        this(config.log().consoleEvents(), Logger.getLogger("io.wayhaven.events")::info);
    }

    ConsoleLog(boolean wanted, Consumer<String> output) {
        this.wanted = wanted;
        this.output = output;
    }

    @Override
    public void projected(List<Entry> added, List<Entry> amended, int failures) {
        if (wanted) {
            added.forEach(this::tell);
            amended.forEach(this::tell);
        }
    }

    private void tell(Entry entry) {
        output.accept(LogLine.of(entry));
    }
}
