/** What a guild wants of the system. */
@NullMarked
package io.wayhaven.contracts.settings;

import org.jspecify.annotations.NullMarked;
