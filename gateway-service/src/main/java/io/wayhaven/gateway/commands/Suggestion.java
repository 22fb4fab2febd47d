package io.wayhaven.gateway.commands;

/**
 * What the person may mean who is typing.
 *
 * @param name what is shown, up to {@link Suggestions#LONGEST_NAME} characters
 * @param value what the option gets
 */
public record Suggestion(String name, String value) {}
