@NullMarked
package io.wayhaven.gateway.registration;

import org.jspecify.annotations.NullMarked;
