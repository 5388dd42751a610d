package org.mailroom.directories;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the room may touch. */
class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mailroom.directories");

    private static final ArchRule DIRECTORIES_KNOW_THE_DESK_AND_THE_NETWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.mailroom.directories..",
                    "org.mailroom.desk..",
                    "java..",
                    "javax.naming..",
                    "com.fasterxml.jackson..",
                    "org.slf4j..",
                    "org.jspecify.annotations..");

    private static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now");

    @Test
    void directoriesShouldKnowTheDeskAndTheNetwork() {
        DIRECTORIES_KNOW_THE_DESK_AND_THE_NETWORK.check(ROOM);
    }

    @Test
    void timeShouldComeFromAClock() {
        TIME_COMES_FROM_A_CLOCK.check(ROOM);
    }

    @Test
    void theRulesShouldBite() {
        JavaClasses trespasser = new ClassFileImporter().importClasses(Trespasser.class);

        assertThatThrownBy(() -> DIRECTORIES_KNOW_THE_DESK_AND_THE_NETWORK.check(trespasser))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("archunit");
        assertThatThrownBy(() -> TIME_COMES_FROM_A_CLOCK.check(trespasser))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("now");
    }

    /** Does what nobody in the room may. */
    static final class Trespasser {
        Instant when() {
            return Instant.now();
        }

        ArchRule what() {
            return TIME_COMES_FROM_A_CLOCK;
        }
    }
}
