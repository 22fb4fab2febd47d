@NullMarked
package io.wayhaven.testkit.architecture.untidy.store;

import org.jspecify.annotations.NullMarked;
