@NullMarked
package io.wayhaven.syncengine.cases;

import org.jspecify.annotations.NullMarked;
