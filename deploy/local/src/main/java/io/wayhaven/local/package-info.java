/** The whole system on one machine: infrastructure, simulator and services, started and watched by one launcher. */
@NullMarked
package io.wayhaven.local;

import org.jspecify.annotations.NullMarked;
