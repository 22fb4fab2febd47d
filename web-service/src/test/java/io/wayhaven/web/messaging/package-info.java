@NullMarked
package io.wayhaven.web.messaging;

import org.jspecify.annotations.NullMarked;
