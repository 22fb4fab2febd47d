/** The control API that tests and the demo drive the simulator with. */
@NullMarked
package io.wayhaven.simulator.control;

import org.jspecify.annotations.NullMarked;
