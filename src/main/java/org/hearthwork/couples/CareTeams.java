package org.hearthwork.couples;

import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForOwner;
import org.hearthwork.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after whom: the owner's work, without a look into any record. */
@Service
public class CareTeams {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    CareTeams(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Adds a clinician or associate of the practice to the care team of a couple. */
    @ForOwner
    @Transactional
    public void add(CoupleId couple, AccountId account) {
        jdbc.sql("""
                insert into couples.care_team (practice_id, couple_id, account_id)
                select :practice, c.id, a.id from couples.couple c, access.account a
                where c.practice_id = :practice and c.id = :couple and a.practice_id = :practice and a.id = :account
                  and a.kind in ('CLINICIAN', 'ASSOCIATE')
                on conflict do nothing""")
                .param("practice", Actors.required().practiceId())
                .param("couple", couple.value())
                .param("account", account.value())
                .update();
        trail.done("added to care team", "account", account.value(), couple.value());
    }
}
