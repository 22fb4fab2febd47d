/** What guilds and channels are called. */
@NullMarked
package io.wayhaven.logwriter.names;

import org.jspecify.annotations.NullMarked;
