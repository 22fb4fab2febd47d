package io.wayhaven.web.support;

/** The viewer before log-writer and sync-engine have ever run. */
public final class BareProfile extends ViewerProfile {}
