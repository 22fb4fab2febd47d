/** The parts of a running system, each of which can be stopped and started while the rest goes on. */
@NullMarked
package io.wayhaven.local.stack;

import org.jspecify.annotations.NullMarked;
