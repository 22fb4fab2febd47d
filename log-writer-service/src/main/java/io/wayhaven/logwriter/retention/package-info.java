/** How long what is kept, and what goes when its time is over. */
@NullMarked
package io.wayhaven.logwriter.retention;

import org.jspecify.annotations.NullMarked;
