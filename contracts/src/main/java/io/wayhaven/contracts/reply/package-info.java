/** Where and how a command is answered. */
@NullMarked
package io.wayhaven.contracts.reply;

import org.jspecify.annotations.NullMarked;
