@NullMarked
package io.wayhaven.contracts.setup;

import org.jspecify.annotations.NullMarked;
