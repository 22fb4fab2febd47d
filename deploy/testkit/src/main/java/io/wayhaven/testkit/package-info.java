/** Test resources over the local parts: each test gets a real broker, a database of its own and a Discord. */
@NullMarked
package io.wayhaven.testkit;

import org.jspecify.annotations.NullMarked;
