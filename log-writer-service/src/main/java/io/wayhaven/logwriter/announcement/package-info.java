/** What Wayhaven itself has to tell in the log: told as events among the others, so that it is kept, shown and posted alike. */
@NullMarked
package io.wayhaven.logwriter.announcement;

import org.jspecify.annotations.NullMarked;
