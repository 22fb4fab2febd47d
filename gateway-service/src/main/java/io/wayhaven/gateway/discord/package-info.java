/** Discord at the wire, by Discord4J. */
@NullMarked
package io.wayhaven.gateway.discord;

import org.jspecify.annotations.NullMarked;
