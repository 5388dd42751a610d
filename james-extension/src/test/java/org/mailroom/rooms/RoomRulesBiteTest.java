package org.mailroom.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule that catches nobody says nothing: each one must catch its trespasser. */
class RoomRulesBiteTest {
    private static final JavaClasses TRESPASSERS = new ClassFileImporter()
            .importPackages(
                    "org.mailroom.desk.trespass",
                    "org.mailroom.store.trespass",
                    "org.mailroom.mailets.trespass",
                    "org.mailroom.routes.trespass");

    @Test
    void everyRuleShouldCatchItsTrespasser() {
        for (ArchRule rule : List.of(
                RoomRules.ROOMS_ARE_ENTERED_IN_ONE_DIRECTION,
                RoomRules.THE_DESK_KNOWS_NO_FRAMEWORK,
                RoomRules.THE_STORE_KNOWS_NO_MAIL_AND_NO_SERVER,
                RoomRules.MAILETS_KNOW_THE_MAILET_API_ALONE,
                RoomRules.ROUTES_KNOW_NEITHER_JAMES_NOR_MAIL_NOR_DATABASES,
                RoomRules.GUICE_AND_THE_SERVER_STAY_IN_ONE_ROOM,
                RoomRules.TIME_COMES_FROM_A_CLOCK,
                RoomRules.NOBODY_WRITES_TO_THE_STANDARD_STREAMS,
                RoomRules.THINGS_COME_IN_BY_THE_CONSTRUCTOR,
                RoomRules.LOGGERS_ARE_PRIVATE_CONSTANTS,
                RoomRules.MAILETS_AND_MATCHERS_ARE_CLOSED)) {
            assertThat(rule.allowEmptyShould(true).evaluate(TRESPASSERS).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
        }
    }

    @Test
    void theRulesShouldSeeEveryRoom() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(new RoomsTest.OurProgram())
                .importPackages("org.mailroom");

        for (String room : List.of("desk", "store", "mailets", "routes", "james")) {
            assertThat(program.stream().filter(found -> found.getPackageName().startsWith("org.mailroom." + room)))
                    .as(room)
                    .hasSizeGreaterThan(5);
        }
    }
}
