package io.wayhaven.web.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The viewer with a login, small pages and quick heartbeats. */
public class ViewerProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return new HashMap<>(Map.of(
                "wayhaven.web.operator.user", Viewer.USER,
                "wayhaven.web.operator.password", Viewer.PASSWORD,
                "wayhaven.web.session-secret", "a-secret-of-the-tests-that-is-long-enough",
                "wayhaven.web.page-size", "10",
                "wayhaven.web.tail.heartbeat", "1s",
                "wayhaven.web.entries.poll", "200ms",
                "wayhaven.web.entries.idle-poll", "500ms",
                "quarkus.http.test-port", "0"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(KafkaAndPostgresResource.class));
    }
}
