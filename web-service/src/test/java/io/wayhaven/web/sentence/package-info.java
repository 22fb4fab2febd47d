@NullMarked
package io.wayhaven.web.sentence;

import org.jspecify.annotations.NullMarked;
