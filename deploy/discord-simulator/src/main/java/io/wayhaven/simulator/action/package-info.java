/** What people and bots do, each with all of its events and audit entries. */
@NullMarked
package io.wayhaven.simulator.action;

import org.jspecify.annotations.NullMarked;
