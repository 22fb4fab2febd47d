package io.wayhaven.web.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The viewer beside a simulated Discord, which is asked of everybody's rights with every request. */
public final class DiscordProfile extends ViewerProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = super.getConfigOverrides();
        overrides.put("wayhaven.web.discord.rights-refresh", "0s");
        return overrides;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        var resources = new ArrayList<>(super.testResources());
        resources.add(new TestResourceEntry(LoginSimulator.class));
        return resources;
    }
}
