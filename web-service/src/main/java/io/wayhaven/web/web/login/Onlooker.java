package io.wayhaven.web.web.login;

import io.wayhaven.web.access.Scope;

/**
 * Somebody who looks on for longer than a request takes.
 *
 * @param principal the session's id, or the operator's name after HTTP Basic
 * @param scope what they may see
 */
public record Onlooker(String principal, Scope scope) {}
