/** Application commands and interactions with their time limits. */
@NullMarked
package io.wayhaven.simulator.interaction;

import org.jspecify.annotations.NullMarked;
