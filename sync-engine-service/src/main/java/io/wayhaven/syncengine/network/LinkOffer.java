package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;

/**
 * What one side of a link offers the other.
 *
 * @param by who offers it; the other side answers
 */
public record LinkOffer(LinkTerms terms, LinkSide by) {}
