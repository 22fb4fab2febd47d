/** What the tests of the packaged service share: its process, a broker, a simulator. */
@NullMarked
package io.wayhaven.gateway.stage;

import org.jspecify.annotations.NullMarked;
