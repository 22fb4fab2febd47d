/** The live tail: positions, the replay ring, and how a reader resumes. Pure. */
@NullMarked
package io.wayhaven.web.tail;

import org.jspecify.annotations.NullMarked;
