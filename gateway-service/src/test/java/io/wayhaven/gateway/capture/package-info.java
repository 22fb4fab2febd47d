@NullMarked
package io.wayhaven.gateway.capture;

import org.jspecify.annotations.NullMarked;
