/** Cases and what became of them in every guild. Pure. */
@NullMarked
package io.wayhaven.web.cases;

import org.jspecify.annotations.NullMarked;
