package io.wayhaven.simulator.oauth2;

import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page on which one chooses whom to be, and allows what the application asks. */
final class AuthorizePage {

    private static final int MOST = 60;

    private final World world;

    AuthorizePage(World world) {
        this.world = world;
    }

    private record Person(User user, List<String> moderates) {}

    /** The page for a valid request. */
    String of(Form form) {
        String wanted = form.get("find");
        List<Person> found = people(wanted);
        return page("""
                <h1>Log in to %s</h1>
                <p>It asks for: %s. Discord is simulated here, so choose who you are.</p>
                <form method="get"><label>Find somebody <input name="find" value="%s"></label>%s<button>Find</button></form>
                <form method="post">%s
                <ul>%s</ul>
                <p><button name="user" value="">Cancel</button></p></form>
                """.formatted(
                        escape(world.bot().username()),
                        escape(form.get("scope").replace(" ", ", ")),
                        escape(wanted),
                        hidden(form),
                        hidden(form),
                        found.isEmpty()
                                ? "<li>Nobody is called that."
                                : found.stream().map(AuthorizePage::line).collect(Collectors.joining("\n"))));
    }

    /** The page for a request that nobody could allow. */
    static String problem(String sentence) {
        return page("<h1>This can’t be allowed</h1><p>" + escape(sentence));
    }

    /** Whoever moderates comes first. */
    private List<Person> people(String wanted) {
        String part = wanted.toLowerCase(Locale.ROOT);
        return world.users().values().stream()
                .filter(user -> !user.bot())
                .filter(user -> (user.username() + ' ' + user.displayName())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .map(user -> new Person(user, moderates(user)))
                .sorted(Comparator.comparing((Person person) -> -person.moderates.size())
                        .thenComparing(person -> person.user.username()))
                .limit(MOST)
                .toList();
    }

    private List<String> moderates(User user) {
        List<String> names = new ArrayList<>();
        for (Guild guild : world.guilds().values()) {
            Member member = guild.members().get(user.id());
            if (member != null && Permission.BAN_MEMBERS.in(Permissions.in(guild, member, world.now()))) {
                names.add(guild.name() + (guild.ownerId() == user.id() ? " (owner)" : ""));
            }
        }
        return names;
    }

    private static String line(Person person) {
        return """
                <li><button name="user" value="%s">%s</button> %s""".formatted(
                        Long.toUnsignedString(person.user.id()),
                        escape(person.user.displayName()),
                        person.moderates.isEmpty()
                                ? "moderates nothing"
                                : "moderates " + escape(String.join(", ", person.moderates)));
    }

    private static String hidden(Form form) {
        return form.names().stream()
                .filter(name -> !name.equals("find") && !name.equals("user"))
                .map(name -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escape(name), escape(form.get(name))))
                .collect(Collectors.joining());
    }

    private static String page(String body) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Simulated Discord: log in</title>
                <style>
                  :root { color-scheme: light dark }
                  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
                  ul { list-style: none; padding: 0 } li { margin: .4rem 0 }
                  button, input { font: inherit; padding: .2rem .8rem }
                </style>
                """ + body;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
