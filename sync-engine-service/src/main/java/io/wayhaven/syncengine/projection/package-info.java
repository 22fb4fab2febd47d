/**
 * The state of moderation as a fold over the facts that are kept about each person: what the tables of cases and of what is
 * desired must say, told from nothing else.
 */
@NullMarked
package io.wayhaven.syncengine.projection;

import org.jspecify.annotations.NullMarked;
