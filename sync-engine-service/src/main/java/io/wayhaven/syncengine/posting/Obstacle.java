package io.wayhaven.syncengine.posting;

/**
 * Why a destination cannot be written to.
 *
 * @param reason one plain sentence
 * @param remedy the next step that helps
 */
public record Obstacle(String reason, String remedy) {}
