/** What administrators are shown of their network: whether it works, how well, and why something did not get somewhere. */
@NullMarked
package io.wayhaven.syncengine.overview;

import org.jspecify.annotations.NullMarked;
