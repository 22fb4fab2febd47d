/** What cases rest on. */
@NullMarked
package io.wayhaven.contracts.evidence;

import org.jspecify.annotations.NullMarked;
