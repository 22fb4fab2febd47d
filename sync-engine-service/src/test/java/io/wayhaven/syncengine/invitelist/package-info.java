@NullMarked
package io.wayhaven.syncengine.invitelist;

import org.jspecify.annotations.NullMarked;
