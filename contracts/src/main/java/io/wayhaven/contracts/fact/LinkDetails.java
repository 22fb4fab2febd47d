package io.wayhaven.contracts.fact;

import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;

/**
 * What happened to a link.
 *
 * @param by who did it
 * @param terms those that were offered, hold now, or held until now
 * @param parentName the main guild's name, hostile text
 * @param childName the child's name, hostile text
 */
public record LinkDetails(LinkSide by, LinkTerms terms, String parentName, String childName) {}
