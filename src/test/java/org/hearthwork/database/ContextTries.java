package org.hearthwork.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.access.internal.SignedContext;
import org.hearthwork.kit.Ids;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Who somebody is to the database, with a context that is theirs and with others that are not: the ground under every policy. */
@Component
public class ContextTries {

    private static final String WHO = "select access.account_id()::text";

    private final AsSuperuser superuser;
    private final SignedContext context;

    ContextTries(AsSuperuser superuser, SignedContext context) {
        this.superuser = superuser;
        this.context = context;
    }

    private interface Signed {
        String by(int backend);
    }

    /** @param wrong is told what came otherwise than it has to */
    public void tryOut(Actor staff, Actor partner, Actor disabled, Consumer<String> wrong) {
        for (Actor one : new Actor[] {staff, partner}) {
            Door own = one.is(Role.PARTNER) ? Door.PHONE : Door.DESK;
            Door other = one.is(Role.PARTNER) ? Door.DESK : Door.PHONE;
            String me = one.account().value().toString();
            Signed now = backend -> signed(one, backend, 0);
            holds("with their own context", me, asked(own, WHO, now, null), wrong);
            holds("by the other door", null, asked(other, WHO, now, null), wrong);
            holds("signed for another connection", null, asked(own, WHO, at -> signed(one, at + 1, 0), null), wrong);
            holds("signed long ago", null, asked(own, WHO, at -> signed(one, at, -301), null), wrong);
            holds("signed for later", null, asked(own, WHO, at -> signed(one, at, 310), null), wrong);
            holds(
                    "in somebody else's name",
                    null,
                    asked(
                            own,
                            WHO,
                            at -> now.by(at)
                                    .replace(me, disabled.account().value().toString()),
                            null),
                    wrong);
            holds(
                    "in their name, not signed",
                    null,
                    asked(own, WHO, at -> now.by(at).replaceFirst("#.*", "#" + "0".repeat(64)), null),
                    wrong);
            Actor elsewhere = new Actor(
                    one.account(),
                    Ids.next(),
                    one.role(),
                    one.name(),
                    one.email(),
                    "en",
                    one.coupleId(),
                    one.partnerId());
            holds("in another practice", null, asked(own, WHO, at -> signed(elsewhere, at, 0), null), wrong);
            holds("with a word for a context", null, asked(own, WHO, at -> word(at, "1", me), null), wrong);
        }
        holds("disabled", null, asked(Door.DESK, WHO, at -> signed(disabled, at, 0), null), wrong);
        String phonesPlan = WHO + " /* explain */";
        holds("for a plan", null, asked(Door.PHONE, phonesPlan, at -> signed(partner, at, 0), null), wrong);
        String mine = "select access.is_signing_in('a@b.test')::text";
        Signed asPartner = at -> signed(partner, at, 0);
        holds(
                "with its word",
                "true",
                asked(Door.PHONE, mine, asPartner, at -> word(at, "sign-in", "a@b.test")),
                wrong);
        holds("of another", "false", asked(Door.PHONE, mine, asPartner, at -> word(at, "sign-in", "c@d.test")), wrong);
        holds("for another", "false", asked(Door.PHONE, mine, asPartner, at -> word(at, "match", "a@b.test")), wrong);
        holds("without a word", "false", asked(Door.PHONE, mine, asPartner, null), wrong);
    }

    private static void holds(String how, @Nullable String expected, @Nullable String came, Consumer<String> wrong) {
        if (expected == null ? came != null : !expected.equals(came)) {
            wrong.accept("who asks " + how + " is " + came + " instead of " + expected);
        }
    }

    private String signed(Actor actor, int backend, int seconds) {
        return Actors.as(
                actor,
                () -> context.sign(backend, Instant.now().plusSeconds(seconds)).orElseThrow());
    }

    private String word(int backend, String deed, String about) {
        return context.word(backend, Instant.now(), deed, about);
    }

    private @Nullable String asked(Door door, String question, Signed who, @Nullable Signed word) {
        try (Connection connection = superuser.connection(door)) {
            connection.setAutoCommit(false);
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            try (PreparedStatement set = connection.prepareStatement(
                    "select set_config('hearthwork.context', ?, true), set_config('hearthwork.word', ?, true)")) {
                set.setString(1, who.by(backend));
                set.setString(2, word == null ? "" : word.by(backend));
                set.execute();
            }
            try (PreparedStatement ask = connection.prepareStatement(question);
                    ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getString(1);
            } finally {
                connection.rollback();
            }
        } catch (SQLException refused) {
            return "an error: " + refused.getMessage();
        }
    }
}
