/** JSON as it goes over the wire. */
@NullMarked
package io.wayhaven.simulator.wire;

import org.jspecify.annotations.NullMarked;
