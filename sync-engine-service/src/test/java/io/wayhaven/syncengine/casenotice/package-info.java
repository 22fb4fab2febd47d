@NullMarked
package io.wayhaven.syncengine.casenotice;

import org.jspecify.annotations.NullMarked;
