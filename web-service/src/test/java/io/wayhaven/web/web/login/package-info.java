@NullMarked
package io.wayhaven.web.web.login;

import org.jspecify.annotations.NullMarked;
