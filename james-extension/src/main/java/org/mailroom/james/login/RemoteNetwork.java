package org.mailroom.james.login;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a client is, as far as its attempts are counted together: its address, or the /64 network of an IPv6 address,
 * since whoever has one of those has them all.
 *
 * @param name the address, or the first one of the network
 */
record RemoteNetwork(String name) {
    private static final int NETWORK_BYTES = 8;

    /** Nothing is known of the client; all such clients are counted together. */
    static final RemoteNetwork UNKNOWN = new RemoteNetwork("unknown");

    static RemoteNetwork of(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return new RemoteNetwork(InetAddresses.toAddrString(address));
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return new RemoteNetwork(InetAddresses.toAddrString(InetAddress.getByAddress(bytes)));
        } catch (UnknownHostException impossible) {
            return UNKNOWN;
        }
    }

    /** Reads {@code 192.0.2.1}, {@code /192.0.2.1:4711} and their like of IPv6. */
    static RemoteNetwork parse(String text) {
        String bare = text.startsWith("/") ? text.substring(1) : text;
        if (InetAddresses.isInetAddress(bare)) {
            return of(InetAddresses.forString(bare));
        }
        try {
            return of(InetAddresses.forString(HostAndPort.fromString(bare).getHost()));
        } catch (IllegalArgumentException noAddress) {
            return UNKNOWN;
        }
    }
}
