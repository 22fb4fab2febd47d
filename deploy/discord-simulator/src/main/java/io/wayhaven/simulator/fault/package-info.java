/** Faults on command. */
@NullMarked
package io.wayhaven.simulator.fault;

import org.jspecify.annotations.NullMarked;
