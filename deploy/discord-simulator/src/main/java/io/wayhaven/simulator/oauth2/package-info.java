/** Logging in with a simulated person's account: OAuth2's authorization code flow as Discord documents it. */
@NullMarked
package io.wayhaven.simulator.oauth2;

import org.jspecify.annotations.NullMarked;
