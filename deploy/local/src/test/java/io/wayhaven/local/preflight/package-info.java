@NullMarked
package io.wayhaven.local.preflight;

import org.jspecify.annotations.NullMarked;
