package io.wayhaven.contracts.post;

/**
 * A button under a post. Webhooks can't have any: what it does is to be told in words as well.
 *
 * @param label 1 to 80 characters
 * @param danger whether it has an effect on people
 * @param customId what it asks for: see {@link io.wayhaven.contracts.component.CustomId}
 */
public record PostButton(String label, boolean danger, String customId) {}
