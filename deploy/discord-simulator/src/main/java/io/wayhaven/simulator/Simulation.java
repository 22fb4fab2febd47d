package io.wayhaven.simulator;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.wayhaven.simulator.action.NonMemberBans;
import io.wayhaven.simulator.action.Nonces;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.console.ConsoleFiles;
import io.wayhaven.simulator.console.SameSite;
import io.wayhaven.simulator.control.ActControl;
import io.wayhaven.simulator.control.ClockControl;
import io.wayhaven.simulator.control.ConsoleViews;
import io.wayhaven.simulator.control.ControlApi;
import io.wayhaven.simulator.control.DispatchControl;
import io.wayhaven.simulator.control.FaultControl;
import io.wayhaven.simulator.control.GuildControl;
import io.wayhaven.simulator.control.InteractionControl;
import io.wayhaven.simulator.control.LedgerControl;
import io.wayhaven.simulator.control.LoadControl;
import io.wayhaven.simulator.control.ResetControl;
import io.wayhaven.simulator.control.StartPage;
import io.wayhaven.simulator.control.StormControl;
import io.wayhaven.simulator.control.UserControl;
import io.wayhaven.simulator.fault.Faults;
import io.wayhaven.simulator.gateway.Gateway;
import io.wayhaven.simulator.gateway.GatewayEndpoint;
import io.wayhaven.simulator.gateway.Sessions;
import io.wayhaven.simulator.interaction.Clients;
import io.wayhaven.simulator.interaction.CommandRegistry;
import io.wayhaven.simulator.interaction.Interactions;
import io.wayhaven.simulator.ledger.Ledger;
import io.wayhaven.simulator.oauth2.Grants;
import io.wayhaven.simulator.oauth2.OAuth2;
import io.wayhaven.simulator.rest.Api;
import io.wayhaven.simulator.rest.BanRoutes;
import io.wayhaven.simulator.rest.ChannelRoutes;
import io.wayhaven.simulator.rest.CommandRoutes;
import io.wayhaven.simulator.rest.DirectRoutes;
import io.wayhaven.simulator.rest.GuildRoutes;
import io.wayhaven.simulator.rest.IdentityRoutes;
import io.wayhaven.simulator.rest.InteractionRoutes;
import io.wayhaven.simulator.rest.InviteRoutes;
import io.wayhaven.simulator.rest.MemberRoutes;
import io.wayhaven.simulator.rest.MessageRoutes;
import io.wayhaven.simulator.rest.Nonced;
import io.wayhaven.simulator.rest.ReactionRoutes;
import io.wayhaven.simulator.rest.ResourceRoutes;
import io.wayhaven.simulator.rest.RoleRoutes;
import io.wayhaven.simulator.rest.StageRoutes;
import io.wayhaven.simulator.rest.ThreadRoutes;
import io.wayhaven.simulator.rest.WebhookRoutes;
import io.wayhaven.simulator.scenario.Demo;
import io.wayhaven.simulator.scenario.DemoWorld;
import io.wayhaven.simulator.scenario.Traffic;
import io.wayhaven.simulator.scenario.WorldBuilder;
import io.wayhaven.simulator.world.Credentials;
import io.wayhaven.simulator.world.World;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The parts of one simulator, put together. */
final class Simulation {

    static final String GATEWAY_PATH = "/gateway";

    private final SimulatorOptions options;
    private final ShiftedClock clock;
    private final World world;
    private final Ledger ledger = new Ledger();
    private final Faults faults;
    private final Sessions sessions;
    private final Gateway gateway;
    private final GatewayEndpoint endpoint;
    private final Api api;
    private final CommandRegistry commands;
    private final Interactions interactions;
    private final Pacemaker pacemaker;
    private final Nonces nonces;
    private final NonMemberBans nonMemberBans;
    private final Grants grants;
    private final Router router;
    private WorldBuilder builder;
    private String gatewayUrl = "";

    Simulation(Vertx vertx, Context context, SimulatorOptions options) {
        this.options = options;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed());
        this.faults = new Faults(random);
        this.clock = new ShiftedClock(options.clock());
        this.world = new World(clock, WorldBuilder.bot());
        this.builder = new WorldBuilder(world, options.seed());
        var timers = new VertxTimers(vertx);
        var credentials = new Credentials(options.token());
        this.sessions = new Sessions(world, ledger, timers, options.gateway(), faults);
        this.gateway = new Gateway(world, sessions, timers, faults, options.gateway(), credentials);
        this.endpoint = new GatewayEndpoint(gateway, sessions, context);
        People people = People.over(world, sessions, timers, faults, options.audit());
        this.nonces = new Nonces(world);
        this.nonMemberBans = people.nonMemberBans();
        this.commands = new CommandRegistry(world);
        this.interactions = new Interactions(world, people.messages(), timers, options.interactions());
        this.pacemaker = new Pacemaker(
                vertx,
                options.clock(),
                () -> new Demo(world, people, () -> builder, options.seed()),
                () -> new Traffic(world, people, options.seed()));
        this.router = Router.router(vertx);
        this.grants = new Grants(world);
        Router oauth2 = Router.router(vertx);
        new OAuth2(world, grants).mount(oauth2);
        router.route("/api/v10/*").subRouter(oauth2);
        router.route("/api/*").subRouter(oauth2);
        Router rest = Router.router(vertx);
        this.api = new Api(rest, world, credentials, ledger, faults, timers, options.rest());
        mountRest(people);
        router.route("/api/v10/*").subRouter(rest);
        Router control = Router.router(vertx);
        mountControl(new ControlApi(control), people);
        var sameSite = new SameSite();
        router.route("/control").handler(sameSite).handler(StartPage::show);
        router.route("/control/*").handler(sameSite).subRouter(control);
        Router console = Router.router(vertx);
        mountConsole(new ControlApi(console), people);
        router.route("/console/*").handler(sameSite);
        router.route("/").handler(sameSite);
        router.route("/console/api/*").subRouter(console);
        new ConsoleFiles().mount(router);
        populate();
    }

    private void mountRest(People people) {
        new IdentityRoutes(world, gateway, () -> gatewayUrl).mount(api);
        new GuildRoutes(world, people.authority()).mount(api);
        new MemberRoutes(people.authority(), people.members(), people.membership(), gateway).mount(api);
        new BanRoutes(people.authority(), people.bans()).mount(api);
        var nonced = new Nonced(nonces);
        new DirectRoutes(world, people.directs(), nonced).mount(api);
        new ChannelRoutes(world, people).mount(api);
        new ThreadRoutes(world, people).mount(api);
        new MessageRoutes(world, people, nonced).mount(api);
        new ReactionRoutes(world, people).mount(api);
        new RoleRoutes(people).mount(api);
        new ResourceRoutes(people).mount(api);
        new InviteRoutes(world, people).mount(api);
        new StageRoutes(world, people).mount(api);
        new WebhookRoutes(world, people).mount(api);
        new CommandRoutes(commands, people.authority()).mount(api);
        new InteractionRoutes(interactions).mount(api);
        api.close();
    }

    private void mountControl(ControlApi control, People people) {
        new LedgerControl(ledger, gateway, api::invalidRequests).mount(control);
        new GuildControl(world, sessions, () -> builder).mount(control);
        new UserControl(world, people.directs(), () -> builder).mount(control);
        new ClockControl(world::now, clock::shift, clock::advance).mount(control);
        new DispatchControl(sessions).mount(control);
        new ActControl(world, people).mount(control);
        interactionControl(people).mount(control);
        new FaultControl(faults, gateway).mount(control);
        new LoadControl(pacemaker).mount(control);
        new StormControl(world, people, () -> builder, pacemaker).mount(control);
        new ResetControl(this::reset).mount(control);
    }

    private void mountConsole(ControlApi console, People people) {
        new ConsoleViews(world, interactions, commands).mount(console);
        new GuildControl(world, sessions, () -> builder).mountReading(console);
        new UserControl(world, people.directs(), () -> builder).mountMessages(console);
        new ActControl(world, people).mount(console);
        interactionControl(people).mount(console);
    }

    private InteractionControl interactionControl(People people) {
        var clients = new Clients(world, sessions, commands, interactions);
        return new InteractionControl(world, people.authority(), clients, interactions, commands);
    }

    private void populate() {
        if (!options.scenario().equals("empty")) {
            DemoWorld.build(builder);
        }
        if (options.scenario().equals("demo")) {
            pacemaker.startDemo(options.eventsPerSecond() * options.speed());
        }
    }

    void started(int port) {
        gatewayUrl = "ws://127.0.0.1:" + port + GATEWAY_PATH;
        gateway.resumeUrl(gatewayUrl + "/resume");
    }

    void handle(HttpServerRequest request) {
        String path = request.path();
        if (path != null && path.startsWith(GATEWAY_PATH)) {
            endpoint.upgrade(request);
        } else {
            router.handle(request);
        }
    }

    private void reset() {
        gateway.reset();
        ledger.clear();
        faults.clear();
        api.reset();
        nonces.clear();
        nonMemberBans.clear();
        interactions.clear();
        grants.clear();
        pacemaker.stop();
        pacemaker.stopStorm();
        world.clear();
        builder = new WorldBuilder(world, options.seed());
        populate();
    }
}
