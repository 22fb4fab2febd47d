@NullMarked
package io.wayhaven.web.timeline;

import org.jspecify.annotations.NullMarked;
