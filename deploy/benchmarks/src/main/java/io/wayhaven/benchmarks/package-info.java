/** How much the log takes: the packaged service against a real broker and a real database, one variant beside the other. */
@NullMarked
package io.wayhaven.benchmarks;

import org.jspecify.annotations.NullMarked;
