package org.hearthwork.database;

/** The two roles the running product signs in as: partners come by a door of their own (see V15__phone_role.sql). */
enum Door {
    DESK("hearthwork_app", "app role"),
    PHONE("hearthwork_phone", "phone role");

    private final String role;
    private final String purpose;

    Door(String role, String purpose) {
        this.role = role;
        this.purpose = purpose;
    }

    /** The plain name, as the migrations have it; {@link Roles} knows it in this database. */
    String role() {
        return role;
    }

    String password(Secret secret) {
        return secret.password(purpose);
    }
}
