package io.wayhaven.syncengine.packaged;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What calls about people, and what people did in their clients, have left behind at Discord. */
final class Traces {

    private static final Pattern CASE = Pattern.compile(" · case (\\d+)$");
    private static final Pattern PLACE = Pattern.compile("/guilds/(\\d+)/(?:bans|members)/(\\d+)");

    /** Kicks, bans, unbans, and changes of members, which are timeouts here. */
    private static final Set<Integer> DEEDS = Set.of(20, 22, 23, 24);

    private final String bot;
    private final List<JsonNode> calls;
    private final List<JsonNode> entries;
    private final List<String> places;

    Traces(Surroundings around, Servers servers, Set<String> people) {
        this.bot = around.simulator.clientId();
        this.calls = around.discord.callsAfter(0).stream()
                .filter(call -> !call.path("method").asText().equals("GET")
                        && people.contains(part(PLACE, 2, call.path("path").asText())))
                .toList();
        var found = IntStream.range(0, servers.count())
                .boxed()
                .flatMap(server -> around.discord.auditLog(servers.id(server)).stream()
                        .map(entry -> Map.entry(servers.id(server), entry)))
                .filter(entry -> people.contains(
                                entry.getValue().path("target_id").asText())
                        && DEEDS.contains(entry.getValue().path("action_type").asInt()))
                .toList();
        this.entries = found.stream().map(Map.Entry::getValue).toList();
        this.places = found.stream()
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().path("target_id").asText())
                .toList();
    }

    /** The ids of the commands that follow from what people did in their clients. */
    Set<String> nativeCommands() {
        return entries.stream()
                .filter(entry -> !isOwn(entry))
                .map(entry -> "audit-log-entry:" + entry.path("id").asText())
                .collect(toSet());
    }

    int calls() {
        return calls.size();
    }

    /**
     * Calls that were made more than once for the same case in the same guild. Timeouts are given anew to whoever left
     * and joined.
     *
     * @param joins how often people joined, by guild and person
     */
    Map<String, Long> doubled(Map<String, Long> joins) {
        var counts = calls.stream()
                .collect(groupingBy(
                        call -> "%s, %s, case %s"
                                .formatted(
                                        place(call),
                                        call.path("method").asText(),
                                        part(CASE, 1, call.path("reason").asText())),
                        TreeMap::new,
                        counting()));
        counts.entrySet()
                .removeIf(call -> call.getValue()
                        <= (call.getKey().contains("PATCH")
                                ? joins.getOrDefault(call.getKey().split(",")[0], 1L)
                                : 1));
        return counts;
    }

    /**
     * What was called and what came of it where that is not one for one, by guild and person; without those whom somebody
     * did something to in a client, since a call may find that it is done already.
     */
    Map<String, List<String>> needless() {
        var byHand = placesOf(false).collect(toSet());
        var counts = calls.stream().collect(groupingBy(Traces::place, TreeMap::new, counting()));
        placesOf(true).forEach(place -> counts.merge(place, -1L, Long::sum));
        counts.entrySet().removeIf(count -> count.getValue() == 0 || byHand.contains(count.getKey()));
        return counts.keySet().stream().collect(toMap(place -> place, this::told));
    }

    private List<String> told(String place) {
        return Stream.concat(
                        calls.stream().filter(call -> place(call).equals(place)).map(JsonNode::toString),
                        IntStream.range(0, entries.size())
                                .filter(index -> places.get(index).equals(place))
                                .mapToObj(index -> entries.get(index).toString()))
                .toList();
    }

    private Stream<String> placesOf(boolean own) {
        return IntStream.range(0, entries.size())
                .filter(index -> isOwn(entries.get(index)) == own)
                .mapToObj(places::get);
    }

    private static String place(JsonNode call) {
        var path = call.path("path").asText();
        return part(PLACE, 1, path) + " " + part(PLACE, 2, path);
    }

    private boolean isOwn(JsonNode entry) {
        return entry.path("user_id").asText().equals(bot);
    }

    private static String part(Pattern pattern, int group, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : "";
    }
}
