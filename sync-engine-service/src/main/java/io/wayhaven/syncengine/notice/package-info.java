/** What people are told of what is done to them. */
@NullMarked
package io.wayhaven.syncengine.notice;

import org.jspecify.annotations.NullMarked;
