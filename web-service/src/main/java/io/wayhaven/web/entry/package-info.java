/** What the log means: entries, how they are found, and how they are followed while they change. Pure. */
@NullMarked
package io.wayhaven.web.entry;

import org.jspecify.annotations.NullMarked;
