/** What gateway dispatches and audit-log entries mean: which entries they make and what is to be remembered of them. */
@NullMarked
package io.wayhaven.logwriter.interpretation;

import org.jspecify.annotations.NullMarked;
