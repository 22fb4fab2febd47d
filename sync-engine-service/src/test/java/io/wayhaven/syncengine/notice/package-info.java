@NullMarked
package io.wayhaven.syncengine.notice;

import org.jspecify.annotations.NullMarked;
