package org.mailroom.mailets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the room may touch: the Mailet API, the desk, and of the server behind what reads and gives back a mail. */
class RoomTest {
    private static final ArchRule THE_ROOM_KEEPS_TO_ITSELF = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.mailroom.mailets..",
                    "org.mailroom.desk..",
                    "java..",
                    "javax.inject..",
                    "javax.mail..",
                    "org.apache.mailet..",
                    "org.apache.james.core..",
                    "org.apache.james.server.core",
                    "org.apache.james.lifecycle.api..",
                    "org.slf4j..",
                    "org.jspecify..");

    @Test
    void roomShouldTouchWhatItMayAndNothingElse() {
        THE_ROOM_KEEPS_TO_ITSELF.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.mailroom.mailets"));
    }

    @Test
    void ruleShouldBite() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThatThrownBy(() -> THE_ROOM_KEEPS_TO_ITSELF.check(offender)).isInstanceOf(AssertionError.class);
    }

    /** Touches what the room may not. */
    static final class Offender {
        final ArchRule rule = THE_ROOM_KEEPS_TO_ITSELF;
    }
}
