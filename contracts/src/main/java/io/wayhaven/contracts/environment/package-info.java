/** Environment variables that people know from elsewhere, and what they mean here. */
@NullMarked
package io.wayhaven.contracts.environment;

import org.jspecify.annotations.NullMarked;
