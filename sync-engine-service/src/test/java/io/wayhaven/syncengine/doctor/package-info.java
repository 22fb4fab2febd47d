@NullMarked
package io.wayhaven.syncengine.doctor;

import org.jspecify.annotations.NullMarked;
