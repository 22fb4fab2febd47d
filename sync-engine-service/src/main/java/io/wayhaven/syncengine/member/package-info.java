/** Knows who is a member where, with few requests: from events, and from lists that are read when they may have gaps. */
@NullMarked
package io.wayhaven.syncengine.member;

import org.jspecify.annotations.NullMarked;
