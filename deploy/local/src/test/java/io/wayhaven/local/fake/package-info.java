/** Stand-ins for the packaged services, which this module knows only as jars. */
@NullMarked
package io.wayhaven.local.fake;

import org.jspecify.annotations.NullMarked;
