package io.wayhaven.gateway.health;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.gateway.registration.Registration;
import io.wayhaven.gateway.registration.RegistrationJournal;
import io.wayhaven.gateway.registration.Scope;
import io.wayhaven.gateway.registration.SyncSentences;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes how commands are registered as log lines. */
public final class LoggedRegistration implements RegistrationJournal {
    private static final Logger LOG = Logger.getLogger("io.wayhaven.gateway");

    @Override
    public void present(List<String> local) {
        if (local.isEmpty()) {
            LOG.error("Pre-sync commands present in tree: none; no commands were loaded, so install Wayhaven anew");
        } else {
            LOG.infof("Pre-sync commands present in tree: %s", String.join(", ", local));
        }
    }

    @Override
    public void mismatch(ApplicationId configured, ApplicationId ofToken) {
        LOG.error(SyncSentences.mismatch(configured, ofToken));
    }

    @Override
    public void attempting(Scope scope) {
        LOG.infof("Attempting to sync application commands %s", scope);
    }

    @Override
    public void attempted(Scope scope, Registration outcome) {
        switch (outcome) {
            case Registration.Registered registered -> {
                LOG.infof(
                        "Application commands synced %s synced_count=%d%s",
                        scope, registered.names().size(), registered.changed() ? "" : " (no change needed)");
                LOG.infof("Synced command names: %s", String.join(", ", registered.names()));
            }
            case Registration.Refused refused -> LOG.error(SyncSentences.refused(scope, refused));
            case Registration.Unanswered unanswered ->
                LOG.warnf("Application commands not synced %s: %s", scope, unanswered.why());
        }
    }

    @Override
    public void missing(List<String> names) {
        LOG.warnf(
                "Guild-synced commands missing local commands: %s; attempting global sync as fallback.",
                String.join(", ", names));
    }

    @Override
    public void tryingAgain(Duration in) {
        LOG.infof("Application commands are synced again in %d ms", in.toMillis());
    }
}
