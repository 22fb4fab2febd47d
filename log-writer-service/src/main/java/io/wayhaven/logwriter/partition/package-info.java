/** The weeks that the log is kept in. */
@NullMarked
package io.wayhaven.logwriter.partition;

import org.jspecify.annotations.NullMarked;
