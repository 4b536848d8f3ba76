package org.hearthwork.access;

import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts of the demo practice, told on the sign-in page while there is one; empty otherwise. */
@Component
public class DemoAccounts {

    private volatile List<String> emails = List.of();
    private volatile String password = "";

    public void announce(List<String> accounts, String commonPassword) {
        emails = List.copyOf(accounts);
        password = commonPassword;
    }

    public List<String> emails() {
        return emails;
    }

    public String password() {
        return password;
    }
}
