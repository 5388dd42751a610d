package org.mailroom.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the room may touch. */
class RoomTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mailroom.store");

    private static final ArchRule THE_STORE_KNOWS_THE_DESK_AND_ITS_DATABASES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.mailroom.store..",
                    "org.mailroom.desk..",
                    "java..",
                    "javax.sql..",
                    "org.jspecify.annotations..",
                    "org.springframework.jdbc..",
                    "org.springframework.transaction..",
                    "org.springframework.dao..",
                    "com.zaxxer.hikari..",
                    "org.flywaydb.core..",
                    "org.apache.derby.jdbc..",
                    "org.apache.derby.iapi.services.monitor..",
                    "org.postgresql");

    private static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static final ArchRule FEATURES_HAVE_NO_CIRCLES =
            slices().matching("org.mailroom.store.(*)..").should().beFreeOfCycles();

    @Test
    void theStoreShouldKnowTheDeskAndItsDatabases() {
        THE_STORE_KNOWS_THE_DESK_AND_ITS_DATABASES.check(ROOM);
    }

    @Test
    void timeShouldComeFromAClock() {
        TIME_COMES_FROM_A_CLOCK.check(ROOM);
    }

    @Test
    void featuresShouldHaveNoCircles() {
        FEATURES_HAVE_NO_CIRCLES.check(ROOM);
    }

    @Test
    void theRulesShouldBite() {
        JavaClasses trespasser = new ClassFileImporter().importClasses(Trespasser.class);

        assertThatThrownBy(() -> THE_STORE_KNOWS_THE_DESK_AND_ITS_DATABASES.check(trespasser))
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
            return FEATURES_HAVE_NO_CIRCLES;
        }
    }
}
