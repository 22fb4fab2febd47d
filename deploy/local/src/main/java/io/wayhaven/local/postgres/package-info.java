/** A real PostgreSQL on this machine, from binaries that Maven brings. */
@NullMarked
package io.wayhaven.local.postgres;

import org.jspecify.annotations.NullMarked;
