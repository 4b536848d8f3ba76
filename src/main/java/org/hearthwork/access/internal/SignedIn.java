package org.hearthwork.access.internal;

import java.util.List;
import org.hearthwork.access.Actor;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of the session. Its password hash is erased as soon as it was compared. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private final Actor actor;
    private String passwordHash;

    public SignedIn(Actor actor, String passwordHash) {
        this.actor = actor;
        this.passwordHash = passwordHash;
    }

    public Actor actor() {
        return actor;
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
