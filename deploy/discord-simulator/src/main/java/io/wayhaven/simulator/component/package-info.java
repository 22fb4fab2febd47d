/** What Discord demands of the components of messages and modals. */
@NullMarked
package io.wayhaven.simulator.component;

import org.jspecify.annotations.NullMarked;
