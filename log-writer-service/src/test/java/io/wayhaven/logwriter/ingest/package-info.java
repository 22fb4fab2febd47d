@NullMarked
package io.wayhaven.logwriter.ingest;

import org.jspecify.annotations.NullMarked;
