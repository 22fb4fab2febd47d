package io.wayhaven.contracts.component;

import io.wayhaven.contracts.id.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a wizard. It is all there is to know of it: what was set is in force, and nothing else is kept.
 *
 * @param owner who uses it; nobody else can
 * @param flow which one; absent where they still choose
 * @param step the number of the step, from 0; {@link #FIRST_OPEN} for the first that is not done
 */
public record WizardPlace(UserId owner, @Nullable WizardFlow flow, int step) {

    /** The first step that is not done. */
    public static final int FIRST_OPEN = -1;

    /** Where everybody begins. */
    public static WizardPlace begin(UserId owner) {
        return new WizardPlace(owner, null, FIRST_OPEN);
    }

    /** The same wizard at another step. */
    public WizardPlace at(int other) {
        return new WizardPlace(owner, flow, other);
    }

    /** The step, if it is one of the flow's. */
    public Optional<WizardStep> current() {
        return flow == null || step < 0 || step >= flow.steps().size()
                ? Optional.empty()
                : Optional.of(flow.steps().get(step));
    }
}
