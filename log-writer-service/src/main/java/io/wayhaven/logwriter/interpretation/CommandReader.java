package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.CHANNEL;

import io.wayhaven.contracts.kind.CommandKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.Optional;

/** INTERACTION_CREATE of commands. What was typed after the command is left out: it may be confidential. */
final class CommandReader implements Reader {

    private static final long COMMAND = 2;
    private static final long CONTEXT_MENU_LIMIT = 2;

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.add(CHANNEL, payload.id("channel_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var interaction = event.payload();
        var type = interaction.number("type");
        var name = interaction.in("data").text("name");
        var who = People.user(interaction.in("member").in("user"));
        if (type == null || type != COMMAND || name == null || who == null) {
            return;
        }
        var command = new Value.Name(command(interaction.in("data"), name));
        story.tell(CommandKinds.USE)
                .in(event.channel(interaction.id("channel_id")))
                .about(command)
                .by(who)
                .with(Placeholder.COMMAND, command);
    }

    /** With its subcommand; commands of context menus have no slash. */
    private static String command(Payload data, String name) {
        var type = data.number("type");
        if (type != null && type >= CONTEXT_MENU_LIMIT) {
            return name;
        }
        var words = new StringBuilder("/").append(name);
        var level = subcommand(data);
        while (level.isPresent()) {
            words.append(' ').append(level.get().text("name"));
            level = subcommand(level.get());
        }
        return words.toString();
    }

    /** Options of type 1 and 2 are subcommands and groups of them. */
    private static Optional<Payload> subcommand(Payload level) {
        return level.each("options")
                .filter(option -> {
                    var type = option.number("type");
                    return type != null && (type == 1 || type == 2) && option.text("name") != null;
                })
                .findFirst();
    }
}
