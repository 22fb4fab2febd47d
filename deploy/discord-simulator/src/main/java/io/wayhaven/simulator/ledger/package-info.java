/** Append-only records of what happened: accepted calls and minted events. */
@NullMarked
package io.wayhaven.simulator.ledger;

import org.jspecify.annotations.NullMarked;
