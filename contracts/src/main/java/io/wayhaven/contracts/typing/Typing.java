package io.wayhaven.contracts.typing;

/** A record of {@code interactions.typing.v1}. */
public sealed interface Typing permits OptionTyped, UnknownTyping {}
