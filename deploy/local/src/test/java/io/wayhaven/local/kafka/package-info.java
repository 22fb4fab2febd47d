@NullMarked
package io.wayhaven.local.kafka;

import org.jspecify.annotations.NullMarked;
