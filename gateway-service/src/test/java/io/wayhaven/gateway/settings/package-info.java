@NullMarked
package io.wayhaven.gateway.settings;

import org.jspecify.annotations.NullMarked;
