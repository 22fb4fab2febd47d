@NullMarked
package io.wayhaven.syncengine.escalation;

import org.jspecify.annotations.NullMarked;
