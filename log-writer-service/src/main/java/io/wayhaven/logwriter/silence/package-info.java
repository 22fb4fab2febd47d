/** How often events of a kind usually come in a guild, and when they have not come for unusually long. */
@NullMarked
package io.wayhaven.logwriter.silence;

import org.jspecify.annotations.NullMarked;
