package io.wayhaven.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a delivery. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "kind",
        visible = true,
        defaultImpl = Outcome.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Applied.class, name = "applied"),
    @JsonSubTypes.Type(value = Outcome.AlreadyInPlace.class, name = "already-in-place"),
    @JsonSubTypes.Type(value = Outcome.Skipped.class, name = "skipped"),
    @JsonSubTypes.Type(value = Outcome.Superseded.class, name = "superseded"),
    @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Outcome.RetryLater.class, name = "retry-later"),
    @JsonSubTypes.Type(value = Outcome.GaveUp.class, name = "gave-up")
})
@JsonPropertyOrder("kind")
public sealed interface Outcome {

    /** The outcome's name on the wire. */
    @JsonProperty
    String kind();

    /** Discord carried it out. */
    record Applied() implements Outcome {
        @Override
        public String kind() {
            return "applied";
        }
    }

    /** The guild was in that state before; nothing visible happened. */
    record AlreadyInPlace() implements Outcome {
        @Override
        public String kind() {
            return "already-in-place";
        }
    }

    /** Nothing to do there, which is no error. */
    record Skipped(String reason) implements Outcome {
        @Override
        public String kind() {
            return "skipped";
        }
    }

    /** A newer decision about the same person and guild overtook it. */
    record Superseded() implements Outcome {
        @Override
        public String kind() {
            return "superseded";
        }
    }

    /** Discord refuses; somebody has to do what the remedy says. */
    record Refused(String reason, String remedy) implements Outcome {
        @Override
        public String kind() {
            return "refused";
        }
    }

    /** Not now; it is tried again at that time. */
    record RetryLater(String reason, Instant when) implements Outcome {
        @Override
        public String kind() {
            return "retry-later";
        }
    }

    /** It cannot be done, and trying again does not help. */
    record GaveUp(String reason) implements Outcome {
        @Override
        public String kind() {
            return "gave-up";
        }
    }

    /** An outcome that this version doesn't know, kept as it is. */
    record Unknown(
            String kind, @JsonAnySetter @JsonAnyGetter Map<String, Object> fields) implements Outcome {
        public Unknown {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
