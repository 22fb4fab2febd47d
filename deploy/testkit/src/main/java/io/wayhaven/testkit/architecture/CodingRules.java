package io.wayhaven.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Calls that have no place in a service. */
final class CodingRules {
    private static final Map<String, Set<String>> BLOCKING = Map.of(
            "io.smallrye.mutiny.Uni", Set.of("await"),
            "reactor.core.publisher.Mono", Set.of("block", "blockOptional"),
            "reactor.core.publisher.Flux", Set.of("blockFirst", "blockLast"),
            "java.lang.Thread", Set.of("sleep"));

    /** Without a limit, that is: the bounded {@code get} is how an orderly stop waits. */
    private static final Set<String> FUTURES =
            Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.Future");

    private CodingRules() {}

    static List<ArchRule> of(Rooms rooms) {
        return List.of(
                noClasses()
                        .should(callMethodWhere(describe("it blocks", CodingRules::blocks)))
                        .as("nothing blocks without a limit")
                        .allowEmptyShould(true),
                noClasses()
                        .that(rooms.features())
                        .should(callMethodWhere(describe("it reads the machine's time", CodingRules::readsTheTime)))
                        .as("features take a Clock")
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty")
                        .as("@ConfigProperty nowhere")
                        .allowEmptyShould(true),
                classes()
                        .that()
                        .areAnnotatedWith("io.smallrye.config.ConfigMapping")
                        .should()
                        .haveSimpleNameEndingWith("Config")
                        .as("@ConfigMapping only on the service's Config")
                        .allowEmptyShould(true),
                classes().should(resideInANullMarkedPackage()).as("every package is @NullMarked"),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true),
                GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true),
                GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.allowEmptyShould(true));
    }

    private static boolean blocks(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        boolean unboundedFuture = FUTURES.contains(owner)
                && (method.equals("join")
                        || (method.equals("get")
                                && call.getTarget().getRawParameterTypes().isEmpty()));
        return unboundedFuture || BLOCKING.getOrDefault(owner, Set.of()).contains(method);
    }

    private static boolean readsTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no package-info.java with @NullMarked"));
            }
        };
    }
}
