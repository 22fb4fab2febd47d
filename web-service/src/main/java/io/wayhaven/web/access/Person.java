package io.wayhaven.web.access;

/**
 * Somebody with a Discord account.
 *
 * @param id of the account
 * @param name as it is shown, hostile text
 */
public record Person(long id, String name) {}
