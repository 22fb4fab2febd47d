/** REST API v10: routes, errors and rate limits. */
@NullMarked
package io.wayhaven.simulator.rest;

import org.jspecify.annotations.NullMarked;
