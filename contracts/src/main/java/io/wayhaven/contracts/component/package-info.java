/** Buttons under messages, and what pressing one means. */
@NullMarked
package io.wayhaven.contracts.component;

import org.jspecify.annotations.NullMarked;
