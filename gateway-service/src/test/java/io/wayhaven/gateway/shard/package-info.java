@NullMarked
package io.wayhaven.gateway.shard;

import org.jspecify.annotations.NullMarked;
