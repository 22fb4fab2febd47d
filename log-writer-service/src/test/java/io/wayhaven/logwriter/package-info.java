@NullMarked
package io.wayhaven.logwriter;

import org.jspecify.annotations.NullMarked;
