package io.wayhaven.local.stack;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.folder.StackFolder;
import io.wayhaven.local.net.FreePorts;
import io.wayhaven.local.process.Child;
import io.wayhaven.local.process.ChildCommand;
import io.wayhaven.local.process.Crash;
import io.wayhaven.local.process.JavaCommand;
import io.wayhaven.local.process.Restarts;
import io.wayhaven.local.process.Spawner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The services of a stack, by name; a service can have several instances. */
final class Services {
    private static final int HEAP_MEGABYTES = 192;

    private final Path project;
    private final StackFolder folder;
    private final ServiceEnvironment environment;
    private final Spawner spawner;
    private final Restarts restarts;
    private final Consumer<Crash> onCrash;
    private final Runnable onStart;
    private final Map<String, RunningService> byName = new ConcurrentSkipListMap<>();

    Services(
            Path project,
            StackFolder folder,
            ServiceEnvironment environment,
            Spawner spawner,
            Restarts restarts,
            Consumer<Crash> onCrash,
            Runnable onStart) {
        this.project = project;
        this.folder = folder;
        this.environment = environment;
        this.spawner = spawner;
        this.restarts = restarts;
        this.onCrash = onCrash;
        this.onStart = onStart;
    }

    /** Fails unless every service has been packaged. */
    static void requireBuilt(Path project) {
        List<String> missing = Arrays.stream(ServiceKind.values())
                .filter(kind -> !Files.exists(kind.jar(project)))
                .map(ServiceKind::module)
                .toList();
        if (!missing.isEmpty()) {
            throw new UserMistake("Not built yet: " + String.join(", ", missing)
                    + "; run mvn -Dquick -DskipTests package, or ./wayhaven up, which does.");
        }
    }

    /** Starts the first instance of every service. */
    void startAll(int webPort) {
        for (ServiceKind kind : ServiceKind.values()) {
            int port = kind == ServiceKind.WEB ? webPort : FreePorts.next();
            add(kind, kind.module(), port).start();
        }
    }

    /** Starts one more instance. */
    RunningService startAnother(String module) {
        ServiceKind kind = ServiceKind.of(module);
        long instances =
                byName.keySet().stream().filter(name -> name.startsWith(module)).count();
        RunningService service = add(kind, module + "-" + (instances + 1), FreePorts.next());
        service.start();
        return service;
    }

    private RunningService add(ServiceKind kind, String name, int port) {
        ChildCommand command = new ChildCommand(
                name, JavaCommand.jar(kind.jar(project), HEAP_MEGABYTES), environment.of(kind, port), folder.log(name));
        RunningService service =
                new RunningService(new Child(command, "KILL", spawner, restarts, onCrash, onStart), port);
        byName.put(name, service);
        return service;
    }

    RunningService get(String name) {
        RunningService service = byName.get(name);
        if (service == null) {
            throw new IllegalArgumentException("there is no " + name + " in this stack");
        }
        return service;
    }

    List<RunningService> all() {
        return List.copyOf(byName.values());
    }

    /** Gateways first, so that nothing new comes in while the others finish what they have. */
    void stopAll() {
        Map<Boolean, List<RunningService>> gatewaysFirst = byName.values().stream()
                .collect(Collectors.partitioningBy(service -> service.name().startsWith(ServiceKind.GATEWAY.module())));
        gatewaysFirst.getOrDefault(true, List.of()).parallelStream().forEach(RunningService::stop);
        gatewaysFirst.getOrDefault(false, List.of()).parallelStream().forEach(RunningService::stop);
    }
}
