/** PostgreSQL: reads the log and the cases, keeps the sessions. */
@NullMarked
package io.wayhaven.web.store;

import org.jspecify.annotations.NullMarked;
