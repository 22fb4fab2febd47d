@NullMarked
package io.wayhaven.logwriter.erasure;

import org.jspecify.annotations.NullMarked;
