package org.mailroom.desk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the room may touch. Each rule is shown to bite on a class made to break it. */
class RoomTest {
    private static final String[] ALLOWED = {
        "org.mailroom.desk..",
        "java.io..",
        "java.lang..",
        "java.math..",
        "java.net..",
        "java.nio..",
        "java.security..",
        "java.text..",
        "java.time..",
        "java.util..",
        "javax.crypto..",
        "javax.xml.stream..",
        "org.apache.james.mime4j..",
        "com.google.re2j..",
        "com.github.mustachejava..",
        "de.focus_shift.jollyday.core..",
        "org.threeten.extra..",
        "org.snakeyaml.engine..",
        "org.jspecify.."
    };

    private static final Set<String> CLOCKS =
            Set.of("Instant", "LocalDate", "LocalTime", "LocalDateTime", "ZonedDateTime", "OffsetDateTime", "Year");

    private static final ArchRule THE_DESK_KNOWS_NO_FRAMEWORK =
            noClasses().should().dependOnClassesThat().resideOutsideOfPackages(ALLOWED);

    private static final ArchRule TIME_COMES_FROM_A_CLOCK =
            noClasses().should().callMethodWhere(describe("asks the machine for the time", RoomTest::asksTheMachine));

    private static final ArchRule FEATURES_HAVE_NO_CIRCLES =
            slices().matching("org.mailroom.desk.(*)..").should().beFreeOfCycles();

    private final JavaClasses room = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mailroom.desk");

    @Test
    void deskShouldKnowNoFramework() {
        THE_DESK_KNOWS_NO_FRAMEWORK.check(room);
    }

    @Test
    void timeShouldComeFromAClock() {
        TIME_COMES_FROM_A_CLOCK.check(room);
    }

    @Test
    void featuresShouldHaveNoCircles() {
        FEATURES_HAVE_NO_CIRCLES.check(room);
    }

    @Test
    void nothingShouldWriteToStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(room);
    }

    @Test
    void rulesShouldBite() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThatThrownBy(() -> THE_DESK_KNOWS_NO_FRAMEWORK.check(offender)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> TIME_COMES_FROM_A_CLOCK.check(offender)).isInstanceOf(AssertionError.class);
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        return owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || name.equals("now")
                        && owner.startsWith("java.time.")
                        && CLOCKS.contains(call.getTargetOwner().getSimpleName());
    }

    /** Breaks the rules. */
    static final class Offender {
        final Instant when = Instant.now();
        final ArchRule framework = THE_DESK_KNOWS_NO_FRAMEWORK;
    }
}
