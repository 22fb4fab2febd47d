@NullMarked
package io.wayhaven.local.person;

import org.jspecify.annotations.NullMarked;
