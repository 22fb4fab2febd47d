/** Kafka to PostgreSQL: every Discord event kept, once. */
@NullMarked
package io.wayhaven.logwriter;

import org.jspecify.annotations.NullMarked;
