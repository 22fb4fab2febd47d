/** What has to be true before the service starts. */
@NullMarked
package io.wayhaven.syncengine.startup;

import org.jspecify.annotations.NullMarked;
