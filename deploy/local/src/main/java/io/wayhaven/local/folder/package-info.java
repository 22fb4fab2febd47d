/** The data folder: whose it is, what kind of events it holds, its secrets and its logs. */
@NullMarked
package io.wayhaven.local.folder;

import org.jspecify.annotations.NullMarked;
