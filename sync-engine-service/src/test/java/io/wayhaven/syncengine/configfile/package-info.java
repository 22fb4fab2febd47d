@NullMarked
package io.wayhaven.syncengine.configfile;

import org.jspecify.annotations.NullMarked;
