package io.wayhaven.testkit.architecture.untidy.messaging;

/** Lives in a package without package-info. */
public final class Unmarked {}
