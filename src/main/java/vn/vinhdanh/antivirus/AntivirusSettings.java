package vn.vinhdanh.antivirus;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and where files are scanned.
 *
 * @param host machine of the ClamAV daemon
 * @param port its TCP port
 * @param socket path of its Unix socket; takes the place of host and port when given
 * @param timeout for one file, from connecting to the answer
 */
@ConfigurationProperties("vinhdanh.antivirus")
record AntivirusSettings(
        @DefaultValue("off") Mode mode,
        @DefaultValue("localhost") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("") String socket,
        @DefaultValue("30s") Duration timeout) {

    enum Mode {
        OFF,
        REQUIRED
    }

    SocketAddress address() {
        return socket.isBlank() ? new InetSocketAddress(host, port) : UnixDomainSocketAddress.of(socket);
    }
}
