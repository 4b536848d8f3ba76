package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.Test;

/** A PostgreSQL of one's own that does not let us in: each reason is a sentence of its own. */
class UnreachableTest {

    private static String refusal(Access access) {
        StartRefused refused = catchThrowableOfType(StartRefused.class, () -> Postgres.isNew(access));
        return refused.getMessage();
    }

    private static Access at(String url) {
        return new Access(url, "somebody", "a-password");
    }

    private static String because(String state) {
        return Unreachable.because(new SQLException("in some language", state), at("jdbc:postgresql://db:5432/hearth"))
                .getMessage();
    }

    @Test
    void o11_a_refused_connection_is_told_by_host_and_port_and_never_with_a_password() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(refusal(at("jdbc:postgresql://127.0.0.1:" + closed + "/hearth?password=another")))
                .isEqualTo("No PostgreSQL answers at 127.0.0.1:" + closed + "/hearth.");
        assertThat(refusal(at("jdbc:postgresql://no-such-host.invalid/hearth")))
                .isEqualTo("The host in HEARTHWORK_DB_URL (no-such-host.invalid/hearth) is not known to this machine.");
    }

    @Test
    void o11_a_wrong_password_a_missing_database_and_a_full_server_are_told_apart() {
        assertThat(because("28P01")).contains("does not let the user \"somebody\" in with this password");
        assertThat(because("3D000")).isEqualTo("The PostgreSQL at db:5432/hearth has no database of that name.");
        assertThat(because("53300")).contains("has no connection left");
        assertThat(because("XX000")).contains("in some language");
    }

    @Test
    void o11_a_postgresql_before_18_is_refused_by_its_version() {
        Access old = at("jdbc:postgresql://db:5432/hearth");
        StartRefused refused = catchThrowableOfType(StartRefused.class, () -> Unreachable.refuseOlder(15, old));
        assertThat(refused)
                .hasMessage("The PostgreSQL at db:5432/hearth is version 15, and Hearthwork needs 18 or later.");
        assertThatCode(() -> Unreachable.refuseOlder(18, old)).doesNotThrowAnyException();
        assertThatCode(() -> Unreachable.refuseOlder(19, old)).doesNotThrowAnyException();
    }
}
