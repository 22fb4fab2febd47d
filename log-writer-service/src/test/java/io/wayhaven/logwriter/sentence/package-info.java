@NullMarked
package io.wayhaven.logwriter.sentence;

import org.jspecify.annotations.NullMarked;
