/** How near bans of many people in many guilds come to the shortest time that Discord's limits allow. */
@NullMarked
package io.wayhaven.benchmarks.fanout;

import org.jspecify.annotations.NullMarked;
