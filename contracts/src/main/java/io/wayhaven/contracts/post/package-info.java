/** What is to be posted to Discord. */
@NullMarked
package io.wayhaven.contracts.post;

import org.jspecify.annotations.NullMarked;
