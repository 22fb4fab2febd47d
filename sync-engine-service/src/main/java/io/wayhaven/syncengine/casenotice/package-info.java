/** What the channels of a guild are told of what was carried out there. */
@NullMarked
package io.wayhaven.syncengine.casenotice;

import org.jspecify.annotations.NullMarked;
