@NullMarked
package io.wayhaven.web.entry;

import org.jspecify.annotations.NullMarked;
