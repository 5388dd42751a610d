package org.mailroom.desk.acknowledgement;

import java.util.Optional;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.DeskSample;

/** Questions about an ordinary inquiry, of which a test changes one thing. */
final class Questions {
    private AcknowledgementSettings settings = DeskSample.ACKNOWLEDGEMENT;
    private boolean acknowledgeable = true;
    private String recognisedAs = "nothing speaks against a person";
    private Optional<EmailAddress> sender = Optional.of(EmailAddress.of("jane@customer.example"));
    private boolean ownAddress;
    private Optional<String> suspicion = Optional.empty();
    private boolean newCase = true;
    private boolean acknowledged;
    private int inTheLastHour;
    private int inTheLastDay;

    Questions settings(AcknowledgementSettings value) {
        settings = value;
        return this;
    }

    Questions machine(String words) {
        acknowledgeable = false;
        recognisedAs = words;
        return this;
    }

    Questions sender(Optional<String> value) {
        sender = value.map(EmailAddress::of);
        return this;
    }

    Questions ownAddress() {
        ownAddress = true;
        return this;
    }

    Questions suspicion(String words) {
        suspicion = Optional.of(words);
        return this;
    }

    Questions existingCase() {
        newCase = false;
        return this;
    }

    Questions acknowledged() {
        acknowledged = true;
        return this;
    }

    Questions before(int lastHour, int lastDay) {
        inTheLastHour = lastHour;
        inTheLastDay = lastDay;
        return this;
    }

    AcknowledgementDecision decide() {
        return AcknowledgementPolicy.decide(new AcknowledgementQuestion(
                settings,
                acknowledgeable,
                recognisedAs,
                sender,
                ownAddress,
                suspicion,
                newCase,
                acknowledged,
                inTheLastHour,
                inTheLastDay));
    }
}
