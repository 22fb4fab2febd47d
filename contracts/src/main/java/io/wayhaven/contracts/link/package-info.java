/** How guilds are linked: what travels along a link, and which way. */
@NullMarked
package io.wayhaven.contracts.link;

import org.jspecify.annotations.NullMarked;
