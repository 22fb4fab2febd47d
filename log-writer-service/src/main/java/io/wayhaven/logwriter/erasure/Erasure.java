package io.wayhaven.logwriter.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to erase a person.
 *
 * @param factId the fact that ordered it; the same order always has the same id
 * @param guild in which guild's data; absent: in all
 * @param user the person
 * @param issuer who ordered it; absent if the operator did
 */
public record Erasure(
        String factId,
        @Nullable Long guild,
        long user,
        @Nullable Long issuer,
        Instant orderedAt) {}
