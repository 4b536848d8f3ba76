package org.hearthwork.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A table that takes nothing for a while, for everybody: as when a right was revoked, or the disk is full. */
@Component
public class BrokenTable {

    private final JdbcClient superuser;

    BrokenTable(AsSuperuser superuser) {
        this.superuser = superuser.jdbc();
    }

    public void unwritable(String table, Runnable meanwhile) {
        superuser
                .sql("alter table " + table + " add constraint broken check (false) not valid")
                .update();
        try {
            meanwhile.run();
        } finally {
            superuser.sql("alter table " + table + " drop constraint broken").update();
        }
    }
}
