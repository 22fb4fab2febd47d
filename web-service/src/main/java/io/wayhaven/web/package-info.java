/** The viewer of the log and of the moderation network. */
@NullMarked
package io.wayhaven.web;

import org.jspecify.annotations.NullMarked;
