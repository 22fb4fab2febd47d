package io.wayhaven.local.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Is ready at once, and tells its environment. With FAIL_TO_START set it fails instead; a replay always finds something. */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("FAIL_TO_START") != null) {
            System.out.println("cannot start: told not to");
            System.exit(3);
        }
        if (arguments.length > 0 && arguments[0].equals("replay")) {
            System.out.println(String.join(" ", arguments) + " in " + System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/environment", exchange -> {
            byte[] names = String.join("\n", System.getenv().keySet()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, names.length);
            exchange.getResponseBody().write(names);
            exchange.close();
        });
        server.start();
    }
}
