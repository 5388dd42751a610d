package org.mailroom.desk.holidays;

import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.spi.ChristianHoliday;
import de.focus_shift.jollyday.core.spi.Described;
import de.focus_shift.jollyday.core.spi.EthiopianOrthodoxHoliday;
import de.focus_shift.jollyday.core.spi.Fixed;
import de.focus_shift.jollyday.core.spi.FixedWeekdayBetweenFixed;
import de.focus_shift.jollyday.core.spi.FixedWeekdayInMonth;
import de.focus_shift.jollyday.core.spi.FixedWeekdayRelativeToFixed;
import de.focus_shift.jollyday.core.spi.Holidays;
import de.focus_shift.jollyday.core.spi.IslamicHoliday;
import de.focus_shift.jollyday.core.spi.Limited;
import de.focus_shift.jollyday.core.spi.Movable;
import de.focus_shift.jollyday.core.spi.Occurrence;
import de.focus_shift.jollyday.core.spi.Relation;
import de.focus_shift.jollyday.core.spi.RelativeToEasterSunday;
import de.focus_shift.jollyday.core.spi.RelativeToFixed;
import de.focus_shift.jollyday.core.spi.RelativeToWeekdayInMonth;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.threeten.extra.Days;
import org.threeten.extra.chrono.JulianChronology;

/**
 * The rules of one country or region, as the library wants to be told them. The library says "none" by null.
 *
 * @param holidays the element {@code Holidays} of its file
 */
@NullUnmarked
record Rules(RuleElement holidays) implements Holidays {
    @Override
    public List<Fixed> fixed() {
        return all("Fixed", FixedRule::new);
    }

    @Override
    public List<RelativeToFixed> relativeToFixed() {
        return all("RelativeToFixed", RelativeRule::new);
    }

    @Override
    public List<RelativeToWeekdayInMonth> relativeToWeekdayInMonth() {
        return all("RelativeToWeekdayInMonth", RelativeToWeekdayRule::new);
    }

    @Override
    public List<FixedWeekdayInMonth> fixedWeekdays() {
        return all("FixedWeekday", WeekdayRule::new);
    }

    @Override
    public List<ChristianHoliday> christianHolidays() {
        return all("ChristianHoliday", ChristianRule::new);
    }

    @Override
    public List<IslamicHoliday> islamicHolidays() {
        return all("IslamicHoliday", IslamicRule::new);
    }

    @Override
    public List<FixedWeekdayBetweenFixed> fixedWeekdayBetweenFixed() {
        return all("FixedWeekdayBetweenFixed", BetweenRule::new);
    }

    @Override
    public List<FixedWeekdayRelativeToFixed> fixedWeekdayRelativeToFixed() {
        return all("FixedWeekdayRelativeToFixed", WeekdayNearRule::new);
    }

    @Override
    public List<EthiopianOrthodoxHoliday> ethiopianOrthodoxHolidays() {
        return all("EthiopianOrthodoxHoliday", EthiopianRule::new);
    }

    @Override
    public List<RelativeToEasterSunday> relativeToEasterSunday() {
        return all("RelativeToEasterSunday", EasterRule::new);
    }

    private <T> List<T> all(String name, Function<RuleElement, T> rule) {
        return holidays.all(name).map(rule).toList();
    }

    /** What every rule says. */
    private interface Rule extends Described, Limited, Movable {
        RuleElement element();

        @Override
        default String descriptionPropertiesKey() {
            return element().value("descriptionPropertiesKey").orElse("HOLIDAY");
        }

        @Override
        default HolidayType holidayType() {
            return element().value("localizedType").map(HolidayType::valueOf).orElse(HolidayType.PUBLIC_HOLIDAY);
        }

        @Override
        default Year validFrom() {
            return element().value("validFrom").map(Year::parse).orElse(null);
        }

        @Override
        default Year validTo() {
            return element().value("validTo").map(Year::parse).orElse(null);
        }

        @Override
        default YearCycle cycle() {
            return element().value("every").map(YearCycle::valueOf).orElse(YearCycle.EVERY_YEAR);
        }

        @Override
        default List<MovingCondition> conditions() {
            return element()
                    .all("MovingCondition")
                    .<MovingCondition>map(MoveRule::new)
                    .toList();
        }

        default Fixed date(String child) {
            return new FixedRule(element().first(child).orElseThrow());
        }

        default Chronology calendar() {
            boolean julian =
                    element().value("chronology").filter("JULIAN"::equals).isPresent();
            return julian ? JulianChronology.INSTANCE : IsoChronology.INSTANCE;
        }

        default Days distance() {
            return element().value("days").map(Integer::parseInt).map(Days::of).orElse(null);
        }
    }

    private record MoveRule(RuleElement element) implements Movable.MovingCondition {
        @Override
        public DayOfWeek substitute() {
            return element.constant(DayOfWeek.class, "substitute");
        }

        @Override
        public With with() {
            return element.constant(With.class, "with");
        }

        @Override
        public DayOfWeek weekday() {
            return element.constant(DayOfWeek.class, "weekday");
        }
    }

    private record FixedRule(RuleElement element) implements Rule, Fixed {
        @Override
        public MonthDay day() {
            return MonthDay.of(element.constant(Month.class, "month"), Integer.parseInt(element.required("day")));
        }
    }

    private record RelativeRule(RuleElement element) implements Rule, RelativeToFixed {
        @Override
        public DayOfWeek weekday() {
            return element.value("weekday").map(DayOfWeek::valueOf).orElse(null);
        }

        @Override
        public Days days() {
            return distance();
        }

        @Override
        public Relation when() {
            return element.constant(Relation.class, "when");
        }

        @Override
        public Fixed date() {
            return date("Date");
        }
    }

    private record WeekdayRule(RuleElement element) implements Rule, FixedWeekdayInMonth {
        @Override
        public DayOfWeek weekday() {
            return element.constant(DayOfWeek.class, "weekday");
        }

        @Override
        public Month month() {
            return element.constant(Month.class, "month");
        }

        @Override
        public Occurrence which() {
            return element.constant(Occurrence.class, "which");
        }
    }

    private record RelativeToWeekdayRule(RuleElement element) implements Rule, RelativeToWeekdayInMonth {
        @Override
        public DayOfWeek weekday() {
            return element.constant(DayOfWeek.class, "weekday");
        }

        @Override
        public Relation when() {
            return element.constant(Relation.class, "when");
        }

        @Override
        public FixedWeekdayInMonth weekdayInMonth() {
            return new WeekdayRule(element.first("FixedWeekday").orElseThrow());
        }
    }

    private record WeekdayNearRule(RuleElement element) implements Rule, FixedWeekdayRelativeToFixed {
        @Override
        public Fixed day() {
            return date("day");
        }

        @Override
        public Occurrence which() {
            return element.constant(Occurrence.class, "which");
        }

        @Override
        public DayOfWeek weekday() {
            return element.constant(DayOfWeek.class, "weekday");
        }

        @Override
        public Relation when() {
            return element.constant(Relation.class, "when");
        }
    }

    private record BetweenRule(RuleElement element) implements Rule, FixedWeekdayBetweenFixed {
        @Override
        public Fixed from() {
            return date("from");
        }

        @Override
        public Fixed to() {
            return date("to");
        }

        @Override
        public DayOfWeek weekday() {
            return element.constant(DayOfWeek.class, "weekday");
        }
    }

    private record ChristianRule(RuleElement element) implements Rule, ChristianHoliday {
        @Override
        public ChristianHolidayType type() {
            return element.constant(ChristianHolidayType.class, "type");
        }

        @Override
        public Chronology chronology() {
            return calendar();
        }
    }

    private record IslamicRule(RuleElement element) implements Rule, IslamicHoliday {
        @Override
        public IslamicHolidayType type() {
            return element.constant(IslamicHolidayType.class, "type");
        }
    }

    private record EthiopianRule(RuleElement element) implements Rule, EthiopianOrthodoxHoliday {
        @Override
        public EthiopianOrthodoxHolidayType type() {
            return element.constant(EthiopianOrthodoxHolidayType.class, "type");
        }
    }

    private record EasterRule(RuleElement element) implements Rule, RelativeToEasterSunday {
        @Override
        public Chronology chronology() {
            return calendar();
        }

        @Override
        public Days days() {
            return distance();
        }
    }
}
