/** The log as files. */
@NullMarked
package io.wayhaven.web.web.export;

import org.jspecify.annotations.NullMarked;
