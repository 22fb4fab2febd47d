@NullMarked
package io.wayhaven.gateway.messaging;

import org.jspecify.annotations.NullMarked;
