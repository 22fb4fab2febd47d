/** Makes the slash commands known to Discord, and says how that went. */
@NullMarked
package io.wayhaven.gateway.registration;

import org.jspecify.annotations.NullMarked;
