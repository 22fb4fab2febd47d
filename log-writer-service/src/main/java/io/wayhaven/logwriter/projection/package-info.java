/** The second projection of the events: entries that people read, folded batch by batch. */
@NullMarked
package io.wayhaven.logwriter.projection;

import org.jspecify.annotations.NullMarked;
