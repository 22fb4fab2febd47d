@NullMarked
package io.wayhaven.syncengine.reconciliation;

import org.jspecify.annotations.NullMarked;
