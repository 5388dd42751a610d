package org.mailroom.benchmarks.leanstore;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mailbox.store.mail.model.Property;

/** What James notes of a message's MIME fields, in one column: their number, then namespace, name and value of each. */
final class PackedProperties {
    private PackedProperties() {}

    static byte[] pack(List<Property> properties) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(packed)) {
            out.writeInt(properties.size());
            for (Property property : properties) {
                write(out, property.getNamespace());
                write(out, property.getLocalName());
                write(out, property.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** @throws UncheckedIOException when this is nothing that was packed */
    static List<Property> unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            int size = in.readInt();
            List<Property> properties = new ArrayList<>();
            for (int each = 0; each < size; each++) {
                properties.add(new Property(read(in), read(in), read(in)));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
