/** The page on which a visitor acts as any person of any guild. */
@NullMarked
package io.wayhaven.simulator.console;

import org.jspecify.annotations.NullMarked;
