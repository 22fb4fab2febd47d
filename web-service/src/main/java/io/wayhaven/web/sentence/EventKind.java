package io.wayhaven.web.sentence;

/**
 * A type of event that we can say something about.
 *
 * @param type the dispatch's name
 * @param label a short name for people
 * @param phrase writes the sentence of a payload
 */
public record EventKind(String type, Family family, String label, Phrase phrase) {

    /** Says one type of event in a sentence. */
    @FunctionalInterface
    public interface Phrase {
        Sentence say(Payload payload);
    }
}
