@NullMarked
package io.wayhaven.logwriter.silence;

import org.jspecify.annotations.NullMarked;
