@NullMarked
package io.wayhaven.testkit.architecture;

import org.jspecify.annotations.NullMarked;
