/** Everything in PostgreSQL: tables, and the transactions over them. */
@NullMarked
package io.wayhaven.syncengine.store;

import org.jspecify.annotations.NullMarked;
