/** Child processes: started, watched, restarted and ended by the launcher. */
@NullMarked
package io.wayhaven.local.process;

import org.jspecify.annotations.NullMarked;
