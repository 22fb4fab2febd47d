/** What people type into the options of commands, while they type. */
@NullMarked
package io.wayhaven.contracts.typing;

import org.jspecify.annotations.NullMarked;
