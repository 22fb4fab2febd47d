/** What can be known to be wrong before anything is started, each told in one sentence with its remedy. */
@NullMarked
package io.wayhaven.local.preflight;

import org.jspecify.annotations.NullMarked;
