/** The log: filters, cursors, pages, and the port that reads it. Pure. */
@NullMarked
package io.wayhaven.web.timeline;

import org.jspecify.annotations.NullMarked;
