/** The wire vocabulary that services share. */
@NullMarked
package io.wayhaven.contracts;

import org.jspecify.annotations.NullMarked;
