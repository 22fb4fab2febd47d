@NullMarked
package io.wayhaven.web.difference;

import org.jspecify.annotations.NullMarked;
