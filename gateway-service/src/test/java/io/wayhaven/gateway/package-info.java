@NullMarked
package io.wayhaven.gateway;

import org.jspecify.annotations.NullMarked;
