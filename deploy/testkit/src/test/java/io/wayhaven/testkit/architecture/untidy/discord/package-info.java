@NullMarked
package io.wayhaven.testkit.architecture.untidy.discord;

import org.jspecify.annotations.NullMarked;
