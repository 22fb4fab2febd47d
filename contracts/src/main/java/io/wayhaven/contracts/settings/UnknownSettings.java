package io.wayhaven.contracts.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.serde.UnknownMessage;

/** Settings of a type that this version doesn't know. */
public record UnknownSettings(String type, JsonNode json) implements SettingsMessage, UnknownMessage {}
