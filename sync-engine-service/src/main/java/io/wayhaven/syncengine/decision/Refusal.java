package io.wayhaven.syncengine.decision;

/**
 * Why a command is not carried out.
 *
 * @param reason one plain sentence
 * @param remedy the next step that helps, one plain sentence
 */
public record Refusal(String reason, String remedy) {

    /** Both sentences, as a person gets to read them. */
    public String text() {
        return reason + " " + remedy;
    }
}
