@NullMarked
package io.wayhaven.logwriter.names;

import org.jspecify.annotations.NullMarked;
