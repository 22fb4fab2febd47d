@NullMarked
package io.wayhaven.testkit;

import org.jspecify.annotations.NullMarked;
