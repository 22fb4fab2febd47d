/** One action at one guild, and what became of it. */
@NullMarked
package io.wayhaven.contracts.delivery;

import org.jspecify.annotations.NullMarked;
