package io.wayhaven.contracts.kind;

/** A sentence template that does not follow the grammar of {@link SentenceTemplate}. The message says what and where. */
public final class MalformedTemplateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    MalformedTemplateException(String template, int position, String problem) {
        super(problem + " at position " + (position + 1) + " of \"" + template + "\"");
        this.position = position;
    }

    /** Where, counted in characters from 0. */
    public int position() {
        return position;
    }
}
