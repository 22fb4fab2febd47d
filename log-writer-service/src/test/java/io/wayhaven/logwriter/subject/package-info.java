@NullMarked
package io.wayhaven.logwriter.subject;

import org.jspecify.annotations.NullMarked;
