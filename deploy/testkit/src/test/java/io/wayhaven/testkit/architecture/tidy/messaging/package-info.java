@NullMarked
package io.wayhaven.testkit.architecture.tidy.messaging;

import org.jspecify.annotations.NullMarked;
