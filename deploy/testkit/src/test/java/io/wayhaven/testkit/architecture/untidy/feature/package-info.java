@NullMarked
package io.wayhaven.testkit.architecture.untidy.feature;

import org.jspecify.annotations.NullMarked;
