/** What Discord dispatched, and where its delivery has a hole. */
@NullMarked
package io.wayhaven.contracts.event;

import org.jspecify.annotations.NullMarked;
