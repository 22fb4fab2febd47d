@NullMarked
package io.wayhaven.web.support;

import org.jspecify.annotations.NullMarked;
