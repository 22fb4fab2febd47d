/** Rebuilds tables from facts, by JDBC: it runs by itself, beside the service or without it. */
@NullMarked
package io.wayhaven.syncengine.store.replay;

import org.jspecify.annotations.NullMarked;
