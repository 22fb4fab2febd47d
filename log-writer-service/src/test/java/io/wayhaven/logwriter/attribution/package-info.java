@NullMarked
package io.wayhaven.logwriter.attribution;

import org.jspecify.annotations.NullMarked;
