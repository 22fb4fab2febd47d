@NullMarked
package io.wayhaven.logwriter.interpretation;

import org.jspecify.annotations.NullMarked;
