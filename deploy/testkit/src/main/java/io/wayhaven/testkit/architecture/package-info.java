/** The rules that keep every service built alike. */
@NullMarked
package io.wayhaven.testkit.architecture;

import org.jspecify.annotations.NullMarked;
