@NullMarked
package io.wayhaven.logwriter.store;

import org.jspecify.annotations.NullMarked;
