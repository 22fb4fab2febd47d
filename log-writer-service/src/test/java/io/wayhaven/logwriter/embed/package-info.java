@NullMarked
package io.wayhaven.logwriter.embed;

import org.jspecify.annotations.NullMarked;
