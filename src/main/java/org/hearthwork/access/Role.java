package org.hearthwork.access;

/** What a person is in the practice. One account has one role. */
public enum Role {
    /** Administers; never sees clinical content. */
    OWNER,
    CLINICIAN,
    /** A clinician in training: notes need a co-signature. */
    ASSOCIATE,
    SUPERVISOR,
    /** One of the two people of a couple. */
    PARTNER;

    public boolean isStaff() {
        return this != PARTNER;
    }

    /** The name Spring Security and {@code @RolesAllowed} know the role by, as constants for annotations. */
    public static final class Names {
        public static final String OWNER = "OWNER";
        public static final String CLINICIAN = "CLINICIAN";
        public static final String ASSOCIATE = "ASSOCIATE";
        public static final String SUPERVISOR = "SUPERVISOR";
        public static final String PARTNER = "PARTNER";

        private Names() {}
    }
}
