/** What happened, in terms of moderators: drafts of log entries, the values in them, and what is remembered to tell changes. */
@NullMarked
package io.wayhaven.logwriter.entry;

import org.jspecify.annotations.NullMarked;
