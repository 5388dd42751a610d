package org.mailroom.rooms;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;

/** What each room may touch, each rule a sentence. */
final class RoomRules {
    private static final String DESK = "org.mailroom.desk..";
    private static final String STORE = "org.mailroom.store..";
    private static final String MAILETS = "org.mailroom.mailets..";
    private static final String ROUTES = "org.mailroom.routes..";
    private static final String JAMES = "org.mailroom.james..";

    private static final DescribedPredicate<JavaClass> OF_THE_SERVER = resideInAPackage("org.apache.james..")
            .and(not(resideInAPackage("org.apache.james.mime4j..")))
            .as("types of James");

    /** docs/adr/0005-mail-keeps-its-bytes.md says why. */
    private static final Set<String> BYTES_OF_A_MAIL = Set.of(
            "org.apache.james.server.core.MimeMessageInputStream",
            "org.apache.james.server.core.MimeMessageSource",
            "org.apache.james.server.core.MimeMessageWrapper",
            "org.apache.james.lifecycle.api.LifecycleUtil");

    private static final DescribedPredicate<JavaClass> OF_THE_SERVER_BESIDE_THE_MAILET_API = OF_THE_SERVER
            .and(not(resideInAPackage("org.apache.james.core..")))
            .and(not(describe("the bytes of a mail", type -> BYTES_OF_A_MAIL.contains(type.getName()))))
            .as("types of James beside those of the Mailet API");

    private static final Set<String> WALL_CLOCKS =
            Set.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone", "system");

    private RoomRules() {}

    static final ArchRule ROOMS_ARE_ENTERED_IN_ONE_DIRECTION = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("desk")
            .definedBy(DESK)
            .layer("store")
            .definedBy(STORE)
            .layer("mailets")
            .definedBy(MAILETS)
            .layer("camel-routes")
            .definedBy(ROUTES)
            .layer("james-extension")
            .definedBy(JAMES)
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("james-extension")
            .whereLayer("mailets")
            .mayOnlyBeAccessedByLayers("james-extension")
            .whereLayer("camel-routes")
            .mayOnlyBeAccessedByLayers("james-extension")
            .whereLayer("james-extension")
            .mayNotBeAccessedByAnyLayer();

    static final ArchRule THE_DESK_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage(DESK)
            .should()
            .dependOnClassesThat(OF_THE_SERVER
                    .or(resideInAnyPackage(
                            "org.apache.mailet..",
                            "javax.mail..",
                            "jakarta..",
                            "org.apache.camel..",
                            "org.springframework..",
                            "com.google.inject..",
                            "javax.inject..",
                            "java.sql..",
                            "javax.sql..",
                            "java.net.http.."))
                    .as("a framework, a server or a database"));

    static final ArchRule THE_STORE_KNOWS_NO_MAIL_AND_NO_SERVER = noClasses()
            .that()
            .resideInAPackage(STORE)
            .should()
            .dependOnClassesThat(OF_THE_SERVER
                    .or(resideInAnyPackage(
                            "org.apache.mailet..",
                            "javax.mail..",
                            "jakarta.mail..",
                            "org.apache.camel..",
                            "com.google.inject.."))
                    .as("mail, Camel, Guice or James"));

    static final ArchRule MAILETS_KNOW_THE_MAILET_API_ALONE = noClasses()
            .that()
            .resideInAPackage(MAILETS)
            .should()
            .dependOnClassesThat(OF_THE_SERVER_BESIDE_THE_MAILET_API
                    .or(resideInAnyPackage(
                            "org.apache.camel..",
                            "org.springframework..",
                            "com.google.inject..",
                            "java.sql..",
                            "javax.sql..",
                            "jakarta.mail.."))
                    .as("the server's inside, Camel, Spring, Guice or a database"));

    static final ArchRule ROUTES_KNOW_NEITHER_JAMES_NOR_MAIL_NOR_DATABASES = noClasses()
            .that()
            .resideInAPackage(ROUTES)
            .should()
            .dependOnClassesThat(OF_THE_SERVER
                    .or(resideInAnyPackage(
                            "org.apache.mailet..", "javax.mail..", "jakarta.mail..", "java.sql..", "javax.sql.."))
                    .as("James, mail or a database"));

    static final ArchRule GUICE_AND_THE_SERVER_STAY_IN_ONE_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage(JAMES)
            .should()
            .dependOnClassesThat(OF_THE_SERVER_BESIDE_THE_MAILET_API
                    .or(resideInAPackage("com.google.inject.."))
                    .as("Guice or the server's inside"));

    static final ArchRule THE_EXTENSION_USES_WHAT_EVERY_JAMES_HAS = noClasses()
            .that()
            .resideInAPackage(JAMES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.apache.james.mailbox.inmemory..",
                            "org.apache.james.mailbox.jpa..",
                            "org.apache.james.queue.memory..",
                            "org.apache.james.queue.activemq..",
                            "org.apache.derby..",
                            "jakarta.mail..")
                    .as("one kind of mailbox or queue"));

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideInAPackage("org.mailroom..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("it reads the wall clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    JavaClass owner = call.getTargetOwner();
                    boolean time = owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class);
                    return time
                            && WALL_CLOCKS.contains(call.getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.isAssignableTo(Clock.class));
                }
            });

    static final ArchRule FEATURES_OF_THE_DESK_HAVE_NO_CIRCLES =
            slices().matching("org.mailroom.desk.(*)..").should().beFreeOfCycles();

    static final ArchRule FEATURES_OF_THE_EXTENSION_HAVE_NO_CIRCLES =
            slices().matching("org.mailroom.james.(*)..").should().beFreeOfCycles();

    static final ArchRule NOBODY_WRITES_TO_THE_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    static final ArchRule THINGS_COME_IN_BY_THE_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith("javax.inject.Inject")
            .orShould()
            .beAnnotatedWith("com.google.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    static final ArchRule LOGGERS_ARE_PRIVATE_CONSTANTS = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal();

    static final ArchRule MAILETS_AND_MATCHERS_ARE_CLOSED = classes()
            .that(are(resideInAPackage(MAILETS)))
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}
