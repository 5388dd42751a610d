package org.mailroom.server.cli;

import org.mailroom.server.state.Ports;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --port-base}. */
final class PortBase implements ITypeConverter<Ports> {
    @Override
    public Ports convert(String value) {
        try {
            return Ports.from(Integer.parseInt(value));
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("'" + value + "' is not a whole number");
        } catch (IllegalArgumentException outOfRange) {
            throw new TypeConversionException(String.valueOf(outOfRange.getMessage()));
        }
    }
}
