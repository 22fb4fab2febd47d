/** Who did it: the join of acts with entries of the audit log, whichever comes first. */
@NullMarked
package io.wayhaven.logwriter.attribution;

import org.jspecify.annotations.NullMarked;
