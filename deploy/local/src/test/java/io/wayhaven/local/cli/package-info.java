@NullMarked
package io.wayhaven.local.cli;

import org.jspecify.annotations.NullMarked;
