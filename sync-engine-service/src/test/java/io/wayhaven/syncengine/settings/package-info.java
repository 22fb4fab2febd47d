@NullMarked
package io.wayhaven.syncengine.settings;

import org.jspecify.annotations.NullMarked;
