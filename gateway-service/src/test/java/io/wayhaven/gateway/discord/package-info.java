@NullMarked
package io.wayhaven.gateway.discord;

import org.jspecify.annotations.NullMarked;
