@NullMarked
package io.wayhaven.web.tail;

import org.jspecify.annotations.NullMarked;
