@NullMarked
package io.wayhaven.contracts.component;

import org.jspecify.annotations.NullMarked;
