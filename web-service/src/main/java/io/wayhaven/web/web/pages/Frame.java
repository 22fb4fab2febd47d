package io.wayhaven.web.web.pages;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.access.Scope;
import io.wayhaven.web.web.login.Identities;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;

/**
 * What surrounds every page.
 *
 * @param section which entry of the navigation is current
 * @param user who is logged in; empty if nobody
 * @param blind whether they may see nothing, for Discord lets them moderate nothing here
 * @param here this page's own address, to come back to
 * @param console where the simulated Discord of a demonstration is; empty outside one
 * @param forms whether it may have forms: not where the request never came as far as getting a CSRF token
 */
public record Frame(
        String section,
        String user,
        boolean blind,
        Theme theme,
        String here,
        Assets assets,
        String console,
        boolean forms) {

    /** Makes the frame of the page that is being answered. */
    @RequestScoped
    public static class Factory {

        private final RoutingContext http;
        private final CurrentIdentityAssociation identity;
        private final Assets assets;
        private final String console;

        Factory(RoutingContext http, CurrentIdentityAssociation identity, Assets assets, WebConfig config) {
            this.http = http;
            this.identity = identity;
            this.assets = assets;
            this.console = config.demo().consoleUrl().map(URI::toString).orElse("");
        }

        /** The frame of a page in a section. */
        public Frame make(String section) {
            return make(section, true);
        }

        /** The frame of a page that says what went wrong. */
        public Frame ofError() {
            return make("", false);
        }

        private Frame make(String section, boolean forms) {
            var cookie = http.request().getCookie(Theme.COOKIE);
            var who = identity.getIdentity();
            return new Frame(
                    section,
                    Identities.name(who),
                    !who.isAnonymous() && Identities.scope(who).equals(Scope.NOTHING),
                    Theme.of(cookie == null ? null : cookie.getValue()),
                    http.request().uri(),
                    assets,
                    console,
                    forms);
        }
    }
}
