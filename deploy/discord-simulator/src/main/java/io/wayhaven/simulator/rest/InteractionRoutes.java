package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.MessageBody;
import io.wayhaven.simulator.interaction.Interaction;
import io.wayhaven.simulator.interaction.Interactions;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Message;

/** First responses, and what an interaction's token allows. The ledger shows interaction ids in place of tokens. */
public final class InteractionRoutes {

    private final Interactions interactions;

    public InteractionRoutes(Interactions interactions) {
        this.interactions = interactions;
    }

    public void mount(Api api) {
        Api.Access access = Api.Access.INTERACTION;
        api.route(HttpMethod.POST, "/interactions/:interaction/:token/callback", access, this::callback);
        api.route(HttpMethod.POST, "/webhooks/:application/:token", access, this::followUp);
        api.route(HttpMethod.GET, "/webhooks/:application/:token/messages/:message", access, this::get);
        api.route(HttpMethod.PATCH, "/webhooks/:application/:token/messages/:message", access, this::edit);
        api.route(HttpMethod.DELETE, "/webhooks/:application/:token/messages/:message", access, this::delete);
    }

    private Reply callback(RestCall call) {
        call.showPath("/interactions/" + call.param("interaction") + "/{token}/callback");
        Message message = interactions.respond(call.id("interaction"), call.param("token"), call.body());
        if (!"true".equals(call.query("with_response"))) {
            return Reply.noContent();
        }
        int type = call.body().path("type").asInt();
        ObjectNode answer = Json.object();
        ObjectNode shown = answer.putObject("interaction").put("id", call.param("interaction"));
        ObjectNode resource = answer.putObject("resource").put("type", type);
        if (message != null) {
            shown.put("response_message_id", Json.id(message.id()))
                    .put("response_message_loading", (message.flags() & Message.LOADING) != 0)
                    .put("response_message_ephemeral", message.ephemeral());
            resource.set("message", message.toJson());
        }
        return Reply.ok(answer);
    }

    private Interaction interaction(RestCall call) {
        Interaction interaction = interactions.byToken(call.id("application"), call.param("token"));
        String path = "/webhooks/" + call.param("application") + "/{interaction:" + interaction.id() + "}";
        String message = call.param("message");
        call.showPath(message.isEmpty() ? path : path + "/messages/" + message);
        return interaction;
    }

    private Reply get(RestCall call) {
        return Reply.ok(
                interactions.message(interaction(call), call.param("message")).toJson());
    }

    private Reply edit(RestCall call) {
        Interaction interaction = interaction(call);
        Message message = interactions.message(interaction, call.param("message"));
        return Reply.ok(interactions
                .edit(interaction, message, MessageBody.parse(call.body(), call.files()))
                .toJson());
    }

    private Reply followUp(RestCall call) {
        Interaction interaction = interaction(call);
        return Reply.ok(interactions
                .followUp(interaction, MessageBody.parse(call.body(), call.files()))
                .toJson());
    }

    private Reply delete(RestCall call) {
        Interaction interaction = interaction(call);
        interactions.delete(interaction, interactions.message(interaction, call.param("message")));
        return Reply.noContent();
    }
}
