/**
 * Looks at the running system from outside and breaks it.
 *
 * <p>Shares no code with the system but the launcher: what Discord saw comes from the simulator's control API, what was
 * kept from the tables and topics themselves.
 */
@NullMarked
package io.wayhaven.systemtests.harness;

import org.jspecify.annotations.NullMarked;
