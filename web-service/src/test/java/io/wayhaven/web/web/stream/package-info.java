@NullMarked
package io.wayhaven.web.web.stream;

import org.jspecify.annotations.NullMarked;
