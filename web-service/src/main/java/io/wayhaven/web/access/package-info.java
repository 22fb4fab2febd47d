/** Who may come in: the operator's account, its password, sessions, throttling. Pure. */
@NullMarked
package io.wayhaven.web.access;

import org.jspecify.annotations.NullMarked;
