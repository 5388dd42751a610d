package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.EmailAddress;

/**
 * A web form that writes mail for a person. It is believed only from its own envelope sender, or if its domain vouches
 * for the mail. Labels are what stands before a value, in a line {@code label: value} or a table; case does not count.
 *
 * @param address in From or as envelope sender of the form's mail
 * @param senders envelope senders that are the form's too: addresses, or {@code @domain}
 * @param name labels of the person's whole name
 * @param firstName labels of the first name
 * @param lastName labels of the last name
 * @param mail labels of the person's address, asked where there is no Reply-To
 * @param categoryField labels of what it is about
 * @param keep labels of other values to be shown to who answers, such as an order number
 * @param category what all mail of the form is about, where no field says so
 */
public record FormSource(
        EmailAddress address,
        Set<String> senders,
        List<String> name,
        List<String> firstName,
        List<String> lastName,
        List<String> mail,
        List<String> categoryField,
        List<String> keep,
        Optional<String> category) {
    static final String NAME = "[Name, Your name, Full name, Ihr Name, Nom, Nombre, Nome, Naam]";
    static final String FIRST_NAME = "[First name, Vorname, Prénom, Voornaam]";
    static final String LAST_NAME = "[Last name, Surname, Nachname, Nom de famille, Apellidos, Cognome, Achternaam]";
    static final String MAIL =
            "[E-mail, Email, E-mail address, Email address, Your email, E-Mail-Adresse, Courriel, Adresse e-mail]";

    public FormSource {
        senders = Set.copyOf(senders);
        name = List.copyOf(name);
        firstName = List.copyOf(firstName);
        lastName = List.copyOf(lastName);
        mail = List.copyOf(mail);
        categoryField = List.copyOf(categoryField);
        keep = List.copyOf(keep);
    }

    /** A form whose person is named in Reply-To or under the labels that forms use by default. */
    public static FormSource of(EmailAddress address) {
        return new FormSource(
                address,
                Set.of(),
                words(NAME),
                words(FIRST_NAME),
                words(LAST_NAME),
                words(MAIL),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static List<String> words(String list) {
        return List.of(list.substring(1, list.length() - 1).split(", "));
    }
}
