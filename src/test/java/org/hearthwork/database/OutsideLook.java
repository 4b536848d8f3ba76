package org.hearthwork.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearthwork.vault.Keeping;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A look from outside into the embedded database of a running Hearthwork, with the secret of its data folder. */
public final class OutsideLook {

    private final String url;
    private final Secret secret;
    private final String written;
    private final Path data;
    private final String sealedWith;

    public OutsideLook(Path data) {
        try {
            // The fourth line of PostgreSQL's own file is the port it listens on.
            String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            written = Files.readString(data.resolve("secret")).strip();
            this.data = data;
            sealedWith = sealingKey().exists() ? Files.readString(sealingKey().path()) : "";
            secret = Secret.kept(new PrivateFile(data.resolve("secret"), "secret", Ownership.ofThisProcess()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What its texts are sealed with; there is none beside an older version. */
    public PrivateFile sealingKey() {
        return new PrivateFile(data.resolve("sealing-key"), "sealing key", Ownership.ofThisProcess());
    }

    public JdbcClient superuser() {
        return JdbcClient.create(new SimpleDriverDataSource(
                new org.postgresql.Driver(), url, "postgres", secret.password("embedded superuser")));
    }

    /** What the superuser finds in the first column, opened. */
    public List<String> texts(String sql) {
        try (Connection superuser =
                DriverManager.getConnection(url, "postgres", secret.password("embedded superuser"))) {
            return Keeping.beside(sealingKey(), superuser).opened(superuser()).texts(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What another Hearthwork has to be told to use this database beside the one whose it is. */
    public Map<String, String> asOutsideDatabase() {
        return Map.of(
                "hearthwork.db.url",
                url,
                "hearthwork.db.user",
                "postgres",
                "hearthwork.db.password",
                secret.password("embedded superuser"),
                "hearthwork.secret",
                written,
                "hearthwork.sealing.key",
                sealedWith);
    }

    public List<String> asSuperuser(String sql) {
        return superuser().sql(sql).query(String.class).list();
    }

    /** Runs SQL as the app role with the context of this account, as the product itself would. */
    public int asAppOf(String email, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "hearthwork_app", secret.password("app role"))) {
            connection.setAutoCommit(false);
            List<String> account = new ArrayList<>();
            superuser()
                    .sql("select practice_id || '|' || id from access.account where email = ?")
                    .params(email)
                    .query(row -> {
                        account.add(row.getString(1));
                    });
            String payload = "1|" + connection.unwrap(PGConnection.class).getBackendPID() + "|"
                    + Instant.now().getEpochSecond() + "|" + account.getFirst();
            try (var set = connection.prepareStatement("select set_config('hearthwork.context', ?, true)")) {
                set.setString(1, payload + "#" + hmac(payload));
                set.execute();
            }
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }
    }

    private String hmac(String payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.key("row security context"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
