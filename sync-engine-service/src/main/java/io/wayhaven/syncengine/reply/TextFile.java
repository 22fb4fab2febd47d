package io.wayhaven.syncengine.reply;

/**
 * A file that comes with a reply.
 *
 * @param name with its extension
 * @param text its content, sent as UTF-8
 */
public record TextFile(String name, String text) {}
