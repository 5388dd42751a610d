package org.mailroom.server.cli;

import org.mailroom.desk.message.EmailAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a mail address from the command line. */
final class AddressArgument implements ITypeConverter<EmailAddress> {
    @Override
    public EmailAddress convert(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a mail address"));
    }
}
