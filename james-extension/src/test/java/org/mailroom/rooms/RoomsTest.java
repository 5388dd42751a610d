package org.mailroom.rooms;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.mailroom", importOptions = RoomsTest.OurProgram.class)
class RoomsTest {
    @ArchTest
    static final ArchRule rooms = RoomRules.ROOMS_ARE_ENTERED_IN_ONE_DIRECTION;

    @ArchTest
    static final ArchRule desk = RoomRules.THE_DESK_KNOWS_NO_FRAMEWORK;

    @ArchTest
    static final ArchRule store = RoomRules.THE_STORE_KNOWS_NO_MAIL_AND_NO_SERVER;

    @ArchTest
    static final ArchRule mailets = RoomRules.MAILETS_KNOW_THE_MAILET_API_ALONE;

    @ArchTest
    static final ArchRule routes = RoomRules.ROUTES_KNOW_NEITHER_JAMES_NOR_MAIL_NOR_DATABASES;

    @ArchTest
    static final ArchRule guice = RoomRules.GUICE_AND_THE_SERVER_STAY_IN_ONE_ROOM;

    @ArchTest
    static final ArchRule extension = RoomRules.THE_EXTENSION_USES_WHAT_EVERY_JAMES_HAS;

    @ArchTest
    static final ArchRule time = RoomRules.TIME_COMES_FROM_A_CLOCK;

    @ArchTest
    static final ArchRule features = RoomRules.FEATURES_OF_THE_DESK_HAVE_NO_CIRCLES;

    @ArchTest
    static final ArchRule featuresHere = RoomRules.FEATURES_OF_THE_EXTENSION_HAVE_NO_CIRCLES;

    @ArchTest
    static final ArchRule streams = RoomRules.NOBODY_WRITES_TO_THE_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule injection = RoomRules.THINGS_COME_IN_BY_THE_CONSTRUCTOR;

    @ArchTest
    static final ArchRule loggers = RoomRules.LOGGERS_ARE_PRIVATE_CONSTANTS;

    @ArchTest
    static final ArchRule closed = RoomRules.MAILETS_AND_MATCHERS_ARE_CLOSED;

    /** The program without its tests, be they folders of classes or jars. */
    static final class OurProgram implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }
}
