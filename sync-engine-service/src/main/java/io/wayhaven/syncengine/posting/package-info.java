/** Posts entries of the log to channels: in order, neither lost nor doubled, within Discord's limits. */
@NullMarked
package io.wayhaven.syncengine.posting;

import org.jspecify.annotations.NullMarked;
