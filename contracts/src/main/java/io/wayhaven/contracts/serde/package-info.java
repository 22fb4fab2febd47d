/** JSON serialisation with an explicit table of type names. */
@NullMarked
package io.wayhaven.contracts.serde;

import org.jspecify.annotations.NullMarked;
