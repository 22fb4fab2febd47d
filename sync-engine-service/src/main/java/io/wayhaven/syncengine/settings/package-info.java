/** Settings of guilds: layers over layers, and the commands that change them. */
@NullMarked
package io.wayhaven.syncengine.settings;

import org.jspecify.annotations.NullMarked;
