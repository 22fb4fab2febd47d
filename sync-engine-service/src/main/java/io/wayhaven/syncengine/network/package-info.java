/** Who follows whom, and how guilds get linked. */
@NullMarked
package io.wayhaven.syncengine.network;

import org.jspecify.annotations.NullMarked;
