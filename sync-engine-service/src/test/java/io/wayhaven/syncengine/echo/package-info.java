@NullMarked
package io.wayhaven.syncengine.echo;

import org.jspecify.annotations.NullMarked;
