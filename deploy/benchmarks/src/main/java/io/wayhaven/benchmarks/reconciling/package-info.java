/** How near comparisons of networks, and what keeps them possible, come to the fewest calls. */
@NullMarked
package io.wayhaven.benchmarks.reconciling;

import org.jspecify.annotations.NullMarked;
