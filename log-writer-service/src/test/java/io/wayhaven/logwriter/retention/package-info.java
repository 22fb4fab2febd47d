@NullMarked
package io.wayhaven.logwriter.retention;

import org.jspecify.annotations.NullMarked;
