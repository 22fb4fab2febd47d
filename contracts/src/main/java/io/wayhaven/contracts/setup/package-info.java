/** What the bot has to be allowed, and the link by which it is. */
@NullMarked
package io.wayhaven.contracts.setup;

import org.jspecify.annotations.NullMarked;
