package org.mailroom.server.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;

/** TLS to one server: trusts the certificate in its folder, and no other. */
public final class Trust {
    private Trust() {}

    /** Sockets that trust the certificate in {@code conf/keystore} of this folder. */
    public static SSLSocketFactory inServerOf(StateFolder state) throws IOException {
        String secret = Settings.load(state.settings()).keystoreSecret();
        try {
            KeyStore certificates = certificatesOf(state.keystore(), secret);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException unusable) {
            throw new IOException("cannot use the certificate in " + state.keystore(), unusable);
        }
    }

    private static KeyStore certificatesOf(Path keystore, String secret) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(keystore)) {
            keys.load(bytes, secret.toCharArray());
        }
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        for (String alias : Collections.list(keys.aliases())) {
            Certificate certificate = keys.getCertificate(alias);
            certificates.setCertificateEntry(alias, certificate);
        }
        return certificates;
    }
}
