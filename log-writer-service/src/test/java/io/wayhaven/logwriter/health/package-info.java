@NullMarked
package io.wayhaven.logwriter.health;

import org.jspecify.annotations.NullMarked;
