package org.mailroom.desk.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.mailroom.desk.ids.Sha256;

/**
 * A model as bytes: four letters, the length of the rest, its SHA-256, and the rest compressed. Nothing that is cut short,
 * changed or of another kind is read.
 */
public final class ModelBytes {
    /** Changes with everything that makes an older model useless: features, their weights, the order of the fields. */
    private static final int MAGIC = 0x4d524331;

    private static final int HEAD = 4 + 8 + 32;
    private static final int LONGEST_LABEL = 1_000;

    private ModelBytes() {}

    /** The model as bytes. */
    public static byte[] write(CategoryModel model) {
        byte[] body = body(model);
        return ByteBuffer.allocate(HEAD + body.length)
                .putInt(MAGIC)
                .putLong(body.length)
                .put(sha256(body, 0, body.length))
                .put(body)
                .array();
    }

    /**
     * The model of these bytes.
     *
     * @throws UnreadableModelException when they are not whole, and why
     */
    public static CategoryModel read(byte[] bytes) throws UnreadableModelException {
        if (bytes.length < HEAD) {
            throw new UnreadableModelException("is cut short: it has " + bytes.length + " bytes");
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (head.getInt() != MAGIC) {
            throw new UnreadableModelException("is no model that this version of Mailroom reads");
        }
        long length = head.getLong();
        if (length != bytes.length - HEAD) {
            throw new UnreadableModelException(
                    "is cut short: it has " + (bytes.length - HEAD) + " of " + length + " bytes");
        }
        byte[] expected = new byte[32];
        head.get(expected);
        if (!Arrays.equals(expected, sha256(bytes, HEAD, bytes.length - HEAD))) {
            throw new UnreadableModelException("is damaged: its checksum does not fit");
        }
        return body(bytes);
    }

    private static byte[] body(CategoryModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(model.bits());
            out.writeInt(model.examples());
            out.writeDouble(model.calibration.stretch());
            out.writeDouble(model.calibration.gradients());
            out.writeInt(model.labels().size());
            for (String label : model.labels()) {
                out.writeUTF(label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label);
            }
            out.write(bytes(model.steps));
            for (float[] row : model.rows()) {
                out.write(bytes(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static CategoryModel body(byte[] bytes) throws UnreadableModelException {
        try (DataInputStream in = new DataInputStream(
                new InflaterInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD)))) {
            int bits = in.readInt();
            int examples = in.readInt();
            Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
            int count = in.readInt();
            List<String> labels = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                labels.add(in.readUTF());
            }
            float[] steps = floats(in, 1 << bits);
            float[] weights = floats(in, count << bits);
            return new CategoryModel(bits, examples, labels, calibration, steps, weights);
        } catch (IOException e) {
            throw new UnreadableModelException("cannot be unpacked: " + e.getMessage());
        }
    }

    private static byte[] bytes(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] numbers = new float[count];
        byte[] part = new byte[4 * 1024];
        for (int from = 0; from < count; from += 1024) {
            int length = Math.min(1024, count - from);
            in.readFully(part, 0, 4 * length);
            ByteBuffer.wrap(part).asFloatBuffer().get(numbers, from, length);
        }
        return numbers;
    }

    private static byte[] sha256(byte[] bytes, int from, int length) {
        MessageDigest digest = Sha256.begun();
        digest.update(bytes, from, length);
        return digest.digest();
    }
}
