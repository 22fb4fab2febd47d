@NullMarked
package io.wayhaven.local.folder;

import org.jspecify.annotations.NullMarked;
