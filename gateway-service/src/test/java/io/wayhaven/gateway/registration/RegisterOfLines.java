package io.wayhaven.gateway.registration;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.wayhaven.contracts.id.ApplicationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A register that answers what the test says; what happens is written down. */
final class RegisterOfLines implements CommandRegister, RegistrationJournal {
    static final ApplicationId BOT = new ApplicationId(42);

    final List<String> happened = new ArrayList<>();
    final Map<Scope, Registration> outcomes = new HashMap<>();
    Optional<ApplicationId> application = Optional.of(BOT);

    @Override
    public CompletionStage<Optional<ApplicationId>> application() {
        return completedFuture(application);
    }

    @Override
    public CompletionStage<Registration> look(ApplicationId of, Scope scope) {
        happened.add("look " + scope);
        return completedFuture(outcomes.getOrDefault(scope, new Registration.Registered(List.of(), false)));
    }

    @Override
    public CompletionStage<Registration> ensure(ApplicationId of, Scope scope) {
        return completedFuture(
                outcomes.getOrDefault(scope, new Registration.Registered(List.of("ban", "config"), true)));
    }

    @Override
    public void present(List<String> local) {
        happened.add("present " + local);
    }

    @Override
    public void mismatch(ApplicationId configured, ApplicationId ofToken) {
        happened.add("mismatch " + configured + " " + ofToken);
    }

    @Override
    public void attempting(Scope scope) {
        happened.add("attempting " + scope);
    }

    @Override
    public void attempted(Scope scope, Registration outcome) {
        happened.add("attempted " + scope);
    }

    @Override
    public void missing(List<String> names) {
        happened.add("missing " + names);
    }

    @Override
    public void tryingAgain(Duration in) {
        happened.add("again");
    }
}
