/** What becomes of a batch of events: which are new, which PostgreSQL refuses, when to try again. */
@NullMarked
package io.wayhaven.logwriter.ingest;

import org.jspecify.annotations.NullMarked;
