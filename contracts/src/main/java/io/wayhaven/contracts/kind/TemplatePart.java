package io.wayhaven.contracts.kind;

/** A piece of a sentence: words of ours, or the place of a value. Values stay apart from words, for they may be hostile. */
public sealed interface TemplatePart {

    /** Words from the catalogue, safe to print as they are. */
    record Words(String text) implements TemplatePart {}

    /** The place of a value that is known. */
    record Value(Placeholder placeholder) implements TemplatePart {}
}
