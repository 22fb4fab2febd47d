@NullMarked
package io.wayhaven.logwriter.messaging;

import org.jspecify.annotations.NullMarked;
