/** Setting a server up step by step: what each step says, and whether it is done. What it does are plain commands. */
@NullMarked
package io.wayhaven.syncengine.wizard;

import org.jspecify.annotations.NullMarked;
