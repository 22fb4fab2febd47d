package io.wayhaven.web.support;

/** A viewer of its own for whoever guesses passwords: the others would have to wait, too. */
public final class ThrottleProfile extends ViewerProfile {}
