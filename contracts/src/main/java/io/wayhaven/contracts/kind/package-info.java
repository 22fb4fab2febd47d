/**
 * The catalogue: everything that can be logged, as data. Who wants to know what an entry of the log means, which
 * toggle governs it, what it needs from Discord or how it reads, asks {@link io.wayhaven.contracts.kind.Kinds}.
 */
@NullMarked
package io.wayhaven.contracts.kind;

import org.jspecify.annotations.NullMarked;
