@NullMarked
package io.wayhaven.local.postgres;

import org.jspecify.annotations.NullMarked;
