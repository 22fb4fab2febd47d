@NullMarked
package io.wayhaven.contracts.link;

import org.jspecify.annotations.NullMarked;
