/** The gateway: sessions, sequences, intents, replay and the WebSocket connections that carry them. */
@NullMarked
package io.wayhaven.simulator.gateway;

import org.jspecify.annotations.NullMarked;
