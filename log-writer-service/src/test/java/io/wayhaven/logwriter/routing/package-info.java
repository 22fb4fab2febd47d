@NullMarked
package io.wayhaven.logwriter.routing;

import org.jspecify.annotations.NullMarked;
