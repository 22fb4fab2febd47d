/** Tests of the packaged service, in a process of its own. */
@NullMarked
package io.wayhaven.logwriter.packaged;

import org.jspecify.annotations.NullMarked;
