package io.wayhaven.local.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project folder in which every service has been packaged as a {@link FakeService}. */
public final class FakeProject {
    private static final List<Class<?>> CLASSES = List.of(FakeService.class);

    private FakeProject() {}

    public static Path in(Path folder) throws IOException {
        for (String service : List.of("gateway-service", "log-writer-service", "sync-engine-service", "web-service")) {
            Path app = Files.createDirectories(folder.resolve(service).resolve("target/quarkus-app"));
            writeJar(app.resolve("quarkus-run.jar"));
        }
        return folder;
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> type : CLASSES) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
                    if (code == null) {
                        throw new IOException("no class file for " + type);
                    }
                    code.transferTo(out);
                }
            }
        }
    }
}
