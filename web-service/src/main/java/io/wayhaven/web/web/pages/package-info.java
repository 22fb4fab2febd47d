/** Pages for people. */
@NullMarked
package io.wayhaven.web.web.pages;

import org.jspecify.annotations.NullMarked;
