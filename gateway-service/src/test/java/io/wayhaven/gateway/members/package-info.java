@NullMarked
package io.wayhaven.gateway.members;

import org.jspecify.annotations.NullMarked;
