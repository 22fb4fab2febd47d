@NullMarked
package io.wayhaven.testkit.architecture.tidy.feature;

import org.jspecify.annotations.NullMarked;
