package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.contracts.kind.UnknownKinds;
import io.wayhaven.logwriter.entry.Value;

/** A dispatch that Discord had not documented when this was built. */
final class UnknownReader implements Reader {

    private static final int LONGEST = 100;

    @Override
    public void read(Occurrence event, Story story) {
        var name = event.type().length() > LONGEST ? event.type().substring(0, LONGEST) : event.type();
        story.tell(UnknownKinds.DISPATCH).about(new Value.Name(name)).with(Placeholder.NAME, new Value.Name(name));
    }
}
