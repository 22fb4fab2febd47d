package io.wayhaven.simulator.rest;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.wayhaven.simulator.action.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads bodies: JSON, or {@code payload_json} with files. See "Uploading Files" in Discord's API reference. */
final class Bodies {

    /** @param json the bytes of the JSON, none where there is no body */
    record Read(byte[] json, List<Attachment> files) {}

    private Bodies() {}

    static Future<Read> read(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return request.body().map(body -> new Read(body.getBytes(), List.of()));
        }
        List<Attachment> files = new ArrayList<>();
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> {
            long[] size = new long[1];
            upload.handler((Buffer chunk) -> size[0] += chunk.length());
            upload.endHandler(
                    end -> files.add(new Attachment(upload.name(), upload.filename(), upload.contentType(), size[0])));
        });
        return request.end().map(end -> {
            String json = request.getFormAttribute("payload_json");
            return new Read(json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8), files);
        });
    }
}
