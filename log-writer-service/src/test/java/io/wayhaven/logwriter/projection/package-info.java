@NullMarked
package io.wayhaven.logwriter.projection;

import org.jspecify.annotations.NullMarked;
