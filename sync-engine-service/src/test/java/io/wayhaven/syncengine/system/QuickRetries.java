package io.wayhaven.syncengine.system;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Short waits between attempts. */
public final class QuickRetries implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port", "0",
                "wayhaven.delivery.retry-first", "200ms",
                "wayhaven.delivery.retry-longest", "1s",
                "wayhaven.delivery.parked-first", "1s",
                "wayhaven.delivery.parked-longest", "2s",
                "wayhaven.members.requests-per-second", "20",
                "wayhaven.reply.edit-interval", "300ms",
                "wayhaven.posts.gather", "300ms",
                "wayhaven.posts.edit-gather", "300ms",
                "wayhaven.viewer-url", "https://log.example");
    }
}
