package io.wayhaven.syncengine.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.serde.ContractsJson;
import java.util.Map;

/** Kept facts as JSON, by the names of their types, which keep their meaning for ever. */
public final class KeptFacts {

    private static final ObjectMapper MAPPER = ContractsJson.mapper();

    private static final Map<String, Class<? extends KeptFact>> TYPES = Map.of(
            "case-opened", CaseOpened.class,
            "case-adopted", CaseAdopted.class,
            "case-amended", CaseAmended.class,
            "case-named", CaseNamed.class,
            "case-extended", CaseExtended.class,
            "case-left-out", CaseLeftOut.class,
            "case-ended", CaseEnded.class,
            "delivery-concluded", DeliveryConcluded.class);

    private static final Map<Class<? extends KeptFact>, String> NAMES =
            TYPES.entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));

    private KeptFacts() {}

    /** Every type by its name. */
    public static Map<String, Class<? extends KeptFact>> types() {
        return TYPES;
    }

    /** The name of a fact's type. */
    public static String typeOf(KeptFact fact) {
        var name = NAMES.get(fact.getClass());
        if (name == null) {
            throw new IllegalArgumentException(fact.getClass() + " has no name");
        }
        return name;
    }

    /** The fact as JSON. */
    public static String encode(KeptFact fact) {
        try {
            return new String(MAPPER.writeValueAsBytes(fact), UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A fact cannot be written as JSON: " + fact.getClass(), impossible);
        }
    }

    /**
     * Reads a fact.
     *
     * @throws UnreadableFactException if this version doesn't know the type, or the text is not one of it
     */
    public static KeptFact decode(String type, String json) {
        var known = TYPES.get(type);
        if (known == null) {
            throw new UnreadableFactException("this version does not know facts of the type " + type);
        }
        try {
            return MAPPER.readValue(json, known);
        } catch (JsonProcessingException malformed) {
            // The original message may quote texts
            throw new UnreadableFactException("there is a fact that is no valid " + type);
        }
    }
}
