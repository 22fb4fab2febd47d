/** How the log of each server is doing. Pure. */
@NullMarked
package io.wayhaven.web.servers;

import org.jspecify.annotations.NullMarked;
