package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.BareProfile;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BareProfile.class)
class MissingTablesIT {

    @Test
    void livesAndSaysWhatIsMissingUntilTheOthersHaveRun() {
        var viewer = Viewer.loggedIn();

        assertThat(viewer.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(viewer.get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(viewer.get("/").statusCode()).isEqualTo(503);
        assertThat(viewer.get("/").body()).contains("The log-writer makes it when it starts");
        assertThat(viewer.get("/cases").body()).contains("The sync-engine makes them when it starts");
        assertThat(viewer.get("/api/v1/events").body()).contains("\"status\":503");

        World.create().close();

        await().until(() -> viewer.get("/q/health/ready").statusCode() == 200);
        assertThat(viewer.get("/").body()).contains("Nothing has been logged yet.");
        assertThat(viewer.get("/cases").body()).contains("There is no case yet.");
    }
}
