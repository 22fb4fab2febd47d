/** Who gets in over HTTP. */
@NullMarked
package io.wayhaven.web.web.login;

import org.jspecify.annotations.NullMarked;
