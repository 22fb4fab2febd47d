@NullMarked
package io.wayhaven.logwriter.partition;

import org.jspecify.annotations.NullMarked;
