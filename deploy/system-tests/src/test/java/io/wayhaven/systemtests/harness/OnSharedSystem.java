package io.wayhaven.systemtests.harness;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one {@link TestedSystem} to every class of the run; it is started for the first and ends with the last. */
public final class OnSharedSystem implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestedSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(OnSharedSystem.class));
        return store.computeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .system();
    }

    /** One attempt: what could not start for the first class doesn't keep the others waiting. */
    private static final class Shared implements AutoCloseable {

        private @Nullable TestedSystem system;
        private @Nullable RuntimeException failure;

        private Shared() {
            try {
                system = TestedSystem.start();
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        private TestedSystem system() {
            if (system == null) {
                throw new IllegalStateException("the system did not start", failure);
            }
            return system;
        }

        @Override
        public void close() {
            if (system != null) {
                system.close();
            }
        }
    }
}
