package org.hearthwork.access.internal;

import java.util.List;
import org.hearthwork.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of the session. Its password hash is erased as soon as it was compared. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private final Actor actor;
    private final @Nullable Integer epoch;
    private String passwordHash;

    /** Somebody in whose name the product works without a session: the demo practice, a test. */
    public SignedIn(Actor actor) {
        this(actor, "", null);
    }

    /** @param epoch of the sessions of the account; when the database has another, this principal is nobody */
    public SignedIn(Actor actor, String passwordHash, @Nullable Integer epoch) {
        this.actor = actor;
        this.passwordHash = passwordHash;
        this.epoch = epoch;
    }

    /** The same sign-in of somebody about whom something else is known by now. */
    public SignedIn as(Actor now) {
        return new SignedIn(now, passwordHash, epoch);
    }

    public Actor actor() {
        return actor;
    }

    public @Nullable Integer epoch() {
        return epoch;
    }

    @Override
    public List<SimpleGrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().name()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.email();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }
}
