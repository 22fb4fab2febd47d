/** What a gateway needs to resume a shard. */
@NullMarked
package io.wayhaven.contracts.shard;

import org.jspecify.annotations.NullMarked;
