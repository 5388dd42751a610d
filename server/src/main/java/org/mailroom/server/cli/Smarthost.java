package org.mailroom.server.cli;

import com.google.common.net.HostAndPort;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --smarthost}. */
final class Smarthost implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
        try {
            HostAndPort address = HostAndPort.fromString(value);
            if (address.hasPort() && address.getHost().matches("[\\w.:-]+")) {
                return address.toString();
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, in our words.
        }
        throw new TypeConversionException("'" + value + "' is not HOST:PORT, for example mail.example:25");
    }
}
