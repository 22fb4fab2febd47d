/** Which gateway intents the bot asks Discord for, and what it does without those that it is refused. */
@NullMarked
package io.wayhaven.gateway.intents;

import org.jspecify.annotations.NullMarked;
