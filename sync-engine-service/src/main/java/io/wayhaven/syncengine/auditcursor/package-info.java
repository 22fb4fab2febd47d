/** Reads the audit logs of guilds behind the gateway's back: what it misses, and counts that change silently. */
@NullMarked
package io.wayhaven.syncengine.auditcursor;

import org.jspecify.annotations.NullMarked;
