/** What the moderation network has decided or found out. */
@NullMarked
package io.wayhaven.contracts.fact;

import org.jspecify.annotations.NullMarked;
