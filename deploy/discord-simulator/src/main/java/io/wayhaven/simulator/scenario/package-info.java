/** Seeded worlds and the people who live in them. */
@NullMarked
package io.wayhaven.simulator.scenario;

import org.jspecify.annotations.NullMarked;
