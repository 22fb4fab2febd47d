/** Compares what was decided for linked guilds with what Discord says is true, and mends what differs. */
@NullMarked
package io.wayhaven.syncengine.reconciliation;

import org.jspecify.annotations.NullMarked;
