/** Which channel and which person a dispatch is about. */
@NullMarked
package io.wayhaven.logwriter.subject;

import org.jspecify.annotations.NullMarked;
