/** The packaged services, end to end and under faults. */
@NullMarked
package io.wayhaven.systemtests;

import org.jspecify.annotations.NullMarked;
