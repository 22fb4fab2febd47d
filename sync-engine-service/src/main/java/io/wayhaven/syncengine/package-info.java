/** Decides what happens across linked guilds, carries it out at Discord, and answers who asked. */
@NullMarked
package io.wayhaven.syncengine;

import org.jspecify.annotations.NullMarked;
