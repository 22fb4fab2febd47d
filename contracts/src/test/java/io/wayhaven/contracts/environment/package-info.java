@NullMarked
package io.wayhaven.contracts.environment;

import org.jspecify.annotations.NullMarked;
