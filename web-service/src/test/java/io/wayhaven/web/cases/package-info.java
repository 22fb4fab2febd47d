@NullMarked
package io.wayhaven.web.cases;

import org.jspecify.annotations.NullMarked;
