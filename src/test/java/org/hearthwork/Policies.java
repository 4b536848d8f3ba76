package org.hearthwork;

import java.util.ArrayList;
import java.util.List;
import org.hearthwork.database.AsSuperuser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The row policies of the two doors, as they stand in the live database; one at a time can be another for a while. */
@Component
class Policies {

    /**
     * One policy.
     *
     * @param using which rows are there, or null
     * @param check how a row may be left, or null
     * @param isOfNoUse why it decides nothing, or null: the door has no right that it could limit
     */
    record Policy(
            String table,
            String name,
            String command,
            String door,
            @Nullable String using,
            @Nullable String check,
            boolean isOfNoUse,
            boolean checkIsOfNoUse) {

        @Override
        public String toString() {
            return table + " " + name;
        }

        private String as(@Nullable String newUsing, @Nullable String newCheck) {
            return "alter policy " + name + " on " + table + (newUsing == null ? "" : " using (" + newUsing + ")")
                    + (newCheck == null ? "" : " with check (" + newCheck + ")");
        }
    }

    /** A policy as it should not be. */
    record Mutant(Policy policy, String what, String sql) {

        @Override
        public String toString() {
            return policy + " " + what;
        }
    }

    private final AsSuperuser superuser;

    Policies(AsSuperuser superuser) {
        this.superuser = superuser;
    }

    List<Policy> all() {
        return superuser
                .jdbc()
                .sql("""
                        with p as (
                            select p.polrelid, p.polrelid::regclass::text as relation, p.polname, p.polcmd, r.rolname as door,
                                   pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as to_check
                            from pg_policy p join pg_roles r on r.oid = any (p.polroles)
                            where r.rolname in ('hearthwork_app', 'hearthwork_phone')),
                        can as (
                            select p.*,
                                   has_any_column_privilege(door, polrelid, 'select') as can_read,
                                   has_any_column_privilege(door, polrelid, 'insert') as can_add,
                                   has_any_column_privilege(door, polrelid, 'update') as can_change,
                                   has_table_privilege(door, polrelid, 'delete') as can_remove,
                                   -- a column that it may change and that the check speaks of; not of the names of functions that look alike
                                   exists (select from pg_attribute a where a.attrelid = polrelid and a.attnum > 0 and not a.attisdropped
                                           and has_column_privilege(door, polrelid, a.attnum, 'update')
                                           and regexp_replace(to_check, '\\( SELECT .*?\\)::uuid\\[\\]|\\( SELECT .*?\\)', '', 'g') ~ ('\\m' || a.attname || '\\M')) as reaches
                            from p)
                        select *, case polcmd when 'r' then not can_read when 'a' then not can_add when 'w' then not can_change when 'd' then not can_remove
                                  else not (can_read or can_add or can_change or can_remove) end as of_no_use,
                               (polcmd = 'w' or polcmd = '*' and not can_add) and not reaches as check_of_no_use
                        from can order by relation, polname""")
                .query((row, number) -> new Policy(
                        row.getString("relation"),
                        row.getString("polname"),
                        row.getString("polcmd"),
                        row.getString("door"),
                        row.getString("using"),
                        row.getString("to_check"),
                        row.getBoolean("of_no_use"),
                        row.getBoolean("check_of_no_use")))
                .list();
    }

    static List<Mutant> mutantsOf(Policy one) {
        List<Mutant> mutants = new ArrayList<>();
        if (one.using() != null) {
            mutants.add(new Mutant(one, "using (true)", one.as("true", null)));
        }
        if (one.check() != null) {
            mutants.add(new Mutant(one, "with check (true)", one.as(null, "true")));
        }
        mutants.add(new Mutant(
                one, "dropped", one.as(one.using() == null ? null : "false", one.check() == null ? null : "false")));
        return mutants;
    }

    /** While something is done, the policy is that mutant; afterwards it is as it was, to the letter. */
    void mutate(Mutant mutant, Runnable doing) {
        String before = fingerprint();
        superuser.jdbc().sql(mutant.sql()).update();
        try {
            doing.run();
        } finally {
            Policy one = mutant.policy();
            superuser.jdbc().sql(one.as(one.using(), one.check())).update();
            if (!fingerprint().equals(before)) {
                throw new IllegalStateException(one + " is not as it was");
            }
        }
    }

    /** Of all policies together. */
    String fingerprint() {
        return superuser.jdbc().sql("""
                        select md5(string_agg(concat_ws('|', polrelid, polname, polcmd, polpermissive, polroles, pg_get_expr(polqual, polrelid),
                                                        pg_get_expr(polwithcheck, polrelid)), chr(10) order by polrelid, polname))
                        from pg_policy""").query(String.class).single();
    }
}
