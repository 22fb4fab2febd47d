@NullMarked
package io.wayhaven.logwriter.permission;

import org.jspecify.annotations.NullMarked;
