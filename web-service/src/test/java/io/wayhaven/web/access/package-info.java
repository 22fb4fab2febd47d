@NullMarked
package io.wayhaven.web.access;

import org.jspecify.annotations.NullMarked;
