/** Entries as sentences: parts that every page, post and export can show in its own way. */
@NullMarked
package io.wayhaven.logwriter.sentence;

import org.jspecify.annotations.NullMarked;
