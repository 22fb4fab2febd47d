/** How the service tells how it is. */
@NullMarked
package io.wayhaven.logwriter.health;

import org.jspecify.annotations.NullMarked;
