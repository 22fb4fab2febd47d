@NullMarked
package io.wayhaven.local.process;

import org.jspecify.annotations.NullMarked;
