/** A person's names and words, taken out of everything that is kept; what was done stays, by id. */
@NullMarked
package io.wayhaven.logwriter.erasure;

import org.jspecify.annotations.NullMarked;
