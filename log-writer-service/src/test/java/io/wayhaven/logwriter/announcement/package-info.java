@NullMarked
package io.wayhaven.logwriter.announcement;

import org.jspecify.annotations.NullMarked;
