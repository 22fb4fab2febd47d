package io.wayhaven.contracts.kind;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue's index: every kind, found by whatever one has in hand. */
public final class Kinds {

    private static final List<EventKind> ALL = Stream.of(
                    MessageKinds.all(),
                    ReactionKinds.all(),
                    PollKinds.all(),
                    MemberKinds.all(),
                    ModerationKinds.all(),
                    RoleKinds.all(),
                    ChannelKinds.all(),
                    ThreadKinds.all(),
                    VoiceKinds.all(),
                    StageKinds.all(),
                    ScheduledEventKinds.all(),
                    InviteKinds.all(),
                    ExpressionKinds.all(),
                    AutomodKinds.all(),
                    IntegrationKinds.all(),
                    GuildKinds.all(),
                    CommandKinds.all(),
                    NetworkKinds.all(),
                    OwnKinds.all(),
                    UnknownKinds.all())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, EventKind> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventKind::id, Function.identity()));
    private static final Map<String, List<EventKind>> BY_DISPATCH = index(EventKind::dispatches);
    private static final Map<AuditAction, List<EventKind>> BY_AUDIT_ACTION = index(EventKind::auditActions);
    private static final Map<String, List<EventKind>> BY_TOGGLE =
            index(kind -> Stream.ofNullable(kind.toggle()).collect(Collectors.toUnmodifiableSet()));

    private Kinds() {}

    /** Every kind, in the order in which people read them. */
    public static List<EventKind> all() {
        return ALL;
    }

    /** The kind of this id, if any. */
    public static Optional<EventKind> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Every toggle with the kinds that bear it. */
    public static Map<String, List<EventKind>> toggles() {
        return BY_TOGGLE;
    }

    /** The kinds that a key of the settings, a toggle or an id, can switch; those that follow a toggle included. */
    public static List<EventKind> byToggle(String key) {
        return ALL.stream().filter(kind -> kind.switchedBy(key)).toList();
    }

    /**
     * The kinds that a dispatch can tell: none for those of {@link SilentDispatches}, and
     * {@link UnknownKinds#DISPATCH} for one that Discord had not documented when this was built.
     */
    public static List<EventKind> ofDispatch(String dispatch) {
        if (SilentDispatches.reason(dispatch).isPresent()) {
            return List.of();
        }
        return BY_DISPATCH.getOrDefault(dispatch, List.of(UnknownKinds.DISPATCH));
    }

    /**
     * The kinds that an audit-log entry can explain; {@link UnknownKinds#AUDIT_ENTRY} for an action that Discord
     * had not documented when this was built.
     *
     * @param number the entry's {@code action_type}
     */
    public static List<EventKind> ofAuditAction(int number) {
        return AuditAction.of(number).map(BY_AUDIT_ACTION::get).orElse(List.of(UnknownKinds.AUDIT_ENTRY));
    }

    /** What settings let be logged, defaults filled in. Unknown keys change nothing: see {@link #unknownToggles}. */
    public static Set<EventKind> enabled(Map<String, Boolean> toggles) {
        return ALL.stream().filter(kind -> kind.enabled(toggles)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The keys that switch nothing, in alphabetical order. */
    public static Set<String> unknownToggles(Collection<String> keys) {
        return keys.stream().filter(key -> byToggle(key).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a gateway session has to ask for to log these kinds in full. */
    public static Set<Intent> intents(Set<EventKind> kinds) {
        var intents = EnumSet.noneOf(Intent.class);
        kinds.forEach(kind -> intents.addAll(kind.intents()));
        return intents;
    }

    private static <K> Map<K, List<EventKind>> index(Function<EventKind, Set<K>> keys) {
        return ALL.stream()
                .flatMap(kind -> keys.apply(kind).stream().map(key -> Map.entry(key, kind)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }
}
