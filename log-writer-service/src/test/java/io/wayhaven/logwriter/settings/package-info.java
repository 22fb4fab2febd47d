@NullMarked
package io.wayhaven.logwriter.settings;

import org.jspecify.annotations.NullMarked;
