/** Addresses on this machine: free ports on the loopback interface. */
@NullMarked
package io.wayhaven.local.net;

import org.jspecify.annotations.NullMarked;
