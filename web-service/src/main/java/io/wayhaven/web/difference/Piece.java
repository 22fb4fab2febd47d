package io.wayhaven.web.difference;

/** A stretch of a text, compared with the other one. */
public sealed interface Piece {

    String text();

    /** It is in both. */
    record Same(String text) implements Piece {}

    /** It is only in the former text. */
    record Removed(String text) implements Piece {}

    /** It is only in the new text. */
    record Added(String text) implements Piece {}
}
