package io.wayhaven.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Each technology has one room. */
final class EdgeRules {
    private static final String REACTIVE_MESSAGING = "org.eclipse.microprofile.reactive.messaging.";

    private EdgeRules() {}

    static List<ArchRule> of(Rooms rooms) {
        return List.of(
                onlyIn(rooms, Rooms.DISCORD, "Discord4J and Reactor", "discord4j..", "reactor.."),
                onlyIn(
                        rooms,
                        Rooms.MESSAGING,
                        "Kafka and reactive messaging",
                        "org.apache.kafka.clients..",
                        "io.smallrye.reactive.messaging..",
                        "org.eclipse.microprofile.reactive.messaging.."),
                onlyIn(
                        rooms,
                        Rooms.STORE,
                        "SQL and Hibernate",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "io.quarkus.hibernate..",
                        "io.vertx.sqlclient..",
                        "io.vertx.pgclient..",
                        "io.vertx.mutiny.sqlclient..",
                        "io.vertx.mutiny.pgclient..",
                        "java.sql..",
                        "javax.sql.."),
                channelsHaveSpeakingNames(rooms),
                entitiesStayInTheStore(rooms));
    }

    private static ArchRule onlyIn(Rooms rooms, String room, String what, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms.room(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as(what + " only in " + room)
                .allowEmptyShould(true);
    }

    private static ArchRule channelsHaveSpeakingNames(Rooms rooms) {
        return noClasses()
                .that()
                .resideInAPackage(rooms.everywhere())
                .and()
                .haveSimpleNameNotEndingWith("Consumer")
                .and()
                .haveSimpleNameNotEndingWith("Publisher")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(REACTIVE_MESSAGING.replace(".", "\\.") + "(Incoming|Outgoing|Channel)")
                .as("whoever is on a channel is called Consumer or Publisher")
                .allowEmptyShould(true);
    }

    private static ArchRule entitiesStayInTheStore(Rooms rooms) {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage(rooms.room(Rooms.STORE))
                .as("entities stay in the store")
                .allowEmptyShould(true);
    }
}
