/** Messages that leave with the transaction that decided them. */
@NullMarked
package io.wayhaven.syncengine.outbox;

import org.jspecify.annotations.NullMarked;
