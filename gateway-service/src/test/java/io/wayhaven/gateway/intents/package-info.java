@NullMarked
package io.wayhaven.gateway.intents;

import org.jspecify.annotations.NullMarked;
