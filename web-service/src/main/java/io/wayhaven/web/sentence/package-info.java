/** What happened, in one plain sentence an event. Pure. */
@NullMarked
package io.wayhaven.web.sentence;

import org.jspecify.annotations.NullMarked;
