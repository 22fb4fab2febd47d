@NullMarked
package io.wayhaven.local.stack;

import org.jspecify.annotations.NullMarked;
