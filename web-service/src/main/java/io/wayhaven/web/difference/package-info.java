/** What is different between two texts. Pure. */
@NullMarked
package io.wayhaven.web.difference;

import org.jspecify.annotations.NullMarked;
