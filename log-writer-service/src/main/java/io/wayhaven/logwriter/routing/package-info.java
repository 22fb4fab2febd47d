/** Which entry goes which way: routes, filters, and what is not worth a post. */
@NullMarked
package io.wayhaven.logwriter.routing;

import org.jspecify.annotations.NullMarked;
