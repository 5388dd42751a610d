package org.mailroom.server.state;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key and a self-signed certificate for this machine's own address, for TLS before there is a real one. */
final class Keystore {
    private static final X500Name NAME = new X500Name("CN=localhost, O=Mailroom demonstration");
    private static final Duration VALIDITY = Duration.ofDays(3650);
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private Keystore() {}

    /**
     * Makes a PKCS#12 file with an elliptic curve key (P-256), valid for ten years for {@code localhost} and
     * {@code 127.0.0.1}.
     *
     * @param secret protects the file
     */
    static void create(Path file, String secret, Instant now) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file)) {
            KeyPair pair = keyPair();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry(
                    "mailroom", pair.getPrivate(), secret.toCharArray(), new Certificate[] {certificate(pair, now)});
            keys.store(bytes, secret.toCharArray());
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IOException("cannot make a key and a certificate in " + file, impossible);
        }
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair pair, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(CLOCKS_APART)),
                Date.from(now.plus(VALIDITY)),
                NAME,
                pair.getPublic());
        certificate.addExtension(Extension.subjectAlternativeName, false, addresses());
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer));
    }

    private static GeneralNames addresses() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
    }
}
