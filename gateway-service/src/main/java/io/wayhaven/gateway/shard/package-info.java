/** The life of a shard: ownership, connection, resuming, checkpoints. */
@NullMarked
package io.wayhaven.gateway.shard;

import org.jspecify.annotations.NullMarked;
