@NullMarked
package io.wayhaven.syncengine.auditcursor;

import org.jspecify.annotations.NullMarked;
