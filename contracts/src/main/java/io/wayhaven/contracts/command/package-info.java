/** What somebody asks the moderation network to do. */
@NullMarked
package io.wayhaven.contracts.command;

import org.jspecify.annotations.NullMarked;
