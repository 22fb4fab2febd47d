package io.wayhaven.gateway.commands;

/** What the gateway can be asked. */
enum Question {
    /** Register the commands now, and say how it went. */
    SYNC_NOW,
    /** Which commands are registered? */
    STATUS
}
