/** How an entry looks in a channel: complete, within Discord's limits, and harmless whatever people wrote. */
@NullMarked
package io.wayhaven.logwriter.embed;

import org.jspecify.annotations.NullMarked;
