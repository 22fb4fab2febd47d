/** An independent Discord at the wire: start it, point a bot at it, read its ledger. */
@NullMarked
package io.wayhaven.simulator;

import org.jspecify.annotations.NullMarked;
