/** The REST API for scripts. */
@NullMarked
package io.wayhaven.web.web.api;

import org.jspecify.annotations.NullMarked;
