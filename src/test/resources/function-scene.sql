-- What the doors' functions need to have something to do, of one couple, after row-scene.sql: an evening of both that is open and goes on, a talk, drafts.
-- No trigger and no key is asked: FunctionMatrixTest tries functions alone.
update couples.safety_hold set lifted_at = now(), decision = 's1.x' where couple_id = :c;
update homework.talk set draft = 's1.x', draft_by = :b where occurrence_id = :work;
insert into homework.answer (practice_id, couple_id, partner_id, occurrence_id, participation_id, prompt, visibility, clinician_reads_sealed, submitted,
                             body, saved_at, given)
values (:p, :c, :a, :work, :partA, 'to send', 'UNTIL_SENT', false, true, 's1.x', now(), true);
update homework.participation set started_at = now(), state = 'STARTED', secrets = 'NO_SECRETS' where occurrence_id = :ofA;
insert into homework.photo (practice_id, id, couple_id, partner_id, occurrence_id, participation_id, prompt, image, width, height, added_at)
values (:p, :photo, :c, :a, :ofA, :ofA, 'x', 's1.x'::bytea, 1, 1, now()), (:p, :openPhoto, :c, :a, :seen, :seenA, 'x', 's1.x'::bytea, 1, 1, now());
insert into homework.assignment (practice_id, couple_id, id, exercise, exercise_version, first_sitting, audience, who_sees, reveal, clinician_reads_sealed,
                                 schedule, status, assigned_by, assigned_at, touch, follows, matches)
values (:p, :c, :seen, 'own-' || replace(:work::text, '-', ''), 1, 'x', 'BOTH_SEALED', 'SEALED', 'WHEN_BOTH_DONE', false, 'ONCE', 'ACTIVE', :acc, now(), false,
        'next:WHEN_BOTH_IN', 'x' || chr(58) || 'p'),
       (:p, :c, :mine, 'own-' || replace(:work::text, '-', ''), 2, 'x', 'A', 'CLINICIAN_ONLY', 'NEVER', false, 'ONCE', 'ACTIVE', :acc, now(), false, '', '');
update homework.assignment set only_partner_id = :a where id = :mine;
insert into library.edition (practice_id, exercise, version, origin, origin_version, definition, published_by, published_at)
values (:p, 'own-' || replace(:work::text, '-', ''), 2, 'x', 1, '{}', :acc, now());
insert into homework.occurrence (practice_id, couple_id, assignment_id, id, number, sitting, opens_at, due_at, opens)
values (:p, :c, :seen, :held, 2, 'x', now(), now() + interval '1 day', 'IN_SESSION');
insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, seat, id, state, started_at, finished_at, secrets)
values (:p, :c, :held, :a, 'A', :heldA, 'DONE', now(), now(), 'NO_SECRETS'), (:p, :c, :held, :b, 'B', gen_random_uuid(), 'DONE', now(), now(), 'NO_SECRETS'),
       (:p, :c, :lone, :b, 'B', gen_random_uuid(), 'STARTED', now(), null, 'NO_SECRETS');
insert into homework.talk (practice_id, couple_id, occurrence_id, moves, step, turn, attempt, speaker, said, moved_at, draft, draft_by)
values (:p, :c, :lone, 1, 'SAY', 1, 1, 'A', 's1.x', now(), null, null), (:p, :c, :ofA, 1, 'SAY', 1, 1, 'A', 's1.x', now(), 's1.x', :b);
insert into homework.occurrence (practice_id, couple_id, assignment_id, id, number, sitting, opens_at, due_at, opens, revealed_at)
values (:p, :c, :seen, :seen, 1, 'x', now(), now() + interval '1 day', 'WHEN_BOTH_IN', now());
insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, seat, id, state, started_at, finished_at, secrets)
values (:p, :c, :seen, :a, 'A', :seenA, 'DONE', now(), now(), 'NO_SECRETS'), (:p, :c, :seen, :b, 'B', :seenB, 'DONE', now(), now(), 'NO_SECRETS');
insert into homework.answer (practice_id, couple_id, partner_id, occurrence_id, participation_id, prompt, visibility, clinician_reads_sealed, submitted,
                             released_at, body, saved_at, given)
values (:p, :c, :a, :seen, :seenA, 'p', 'JOINT', false, true, now(), 's1.x', now(), true),
       (:p, :c, :b, :seen, :seenB, 'p', 'JOINT', false, true, now(), 's1.x', now(), true),
       (:p, :c, :a, :seen, :seenA, 'solo', 'JOINT', false, true, now(), 's1.x', now(), true),
       (:p, :c, :a, :seen, :seenA, 'rate', 'UNTIL_OPENED', false, true, null, 's1.x', now(), true),
       (:p, :c, :b, :seen, :seenB, 'rate', 'UNTIL_OPENED', false, true, null, 's1.x', now(), true);
insert into homework.drawn (practice_id, couple_id, occurrence_id, prompt, card) values (:p, :c, :work, 'q', 'one'), (:p, :c, :seen, 'q', 'two');
insert into homework.plan_step (practice_id, couple_id, plan_id, number, step, exercise, opens, after_sitting, days, assignment_id, opened_at)
values (:p, :c, :work, 2, 'y', null, 'DAYS_LATER', null, 2, null, null), (:p, :c, :work, 3, 'x', 'x', 'AT_ONCE', null, null, :seen, now()),
       (:p, :c, :work, 4, 'y', null, 'BOTH_FINISHED', 'x', null, null, null), (:p, :c, :work, 5, 'x', null, 'AT_ONCE', null, null, null, now() + interval '1 day');
insert into outcomes.check_in (practice_id, couple_id, partner_id, id, begun_at, finished_at, secrets)
values (:p, :c, :a, :saidA, now(), now() + interval '1 second', 'NO_SECRETS'), (:p, :c, :b, :saidB, now(), now() + interval '2 seconds', 'NO_SECRETS');
insert into outcomes.check_in (practice_id, couple_id, partner_id, id, begun_at, finished_at, opened_at, opened_with, secrets)
values (:p, :c, :a, :openA, now(), now() - interval '9 days', now(), :openB, 'NO_SECRETS'),
       (:p, :c, :b, :openB, now(), now() - interval '9 days', now(), :openA, 'NO_SECRETS');
insert into outcomes.said (practice_id, couple_id, partner_id, check_in_id, question, visibility, submitted, given, body, saved_at, released_at)
values (:p, :c, :a, :openA, 'good', 'SEALED', true, true, 's1.x', now(), now()), (:p, :c, :b, :openB, 'good', 'SEALED', true, true, 's1.x', now(), now());
insert into audit.entry (practice_id, number, at, actor_id, actor_kind, action, subject_kind, subject_id, couple_id, outcome, previous_hash, hash)
select :p, (select coalesce(max(number), 0) + 1 from audit.entry where practice_id = :p)
           + case when exists (select from couples.couple where practice_id = :p and id = :c) then 0 else 900 end, now(), :acc, 'CLINICIAN', a.words, a.subject_kind, :c, :c, 'DONE', '', ''
from audit.action a where a.effect = 'OPENED' order by a.words limit 1;
insert into access.session (practice_id, account_id, id, token_hash, epoch, device, started_at, used_at)
select a.practice_id, a.id, gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), a.session_epoch, 'x', now(), now()
from access.account a where a.practice_id = :p and not exists (select from access.session s where s.account_id = a.id);
insert into access.authenticator (practice_id, account_id, sealed, last_step, since)
select a.practice_id, a.id, 's1.x', 0, now() from access.account a where a.practice_id = :p on conflict do nothing;
insert into access.recovery_code (practice_id, account_id, hash)
select a.practice_id, a.id, sha256('code') from access.account a where a.practice_id = :p on conflict do nothing;
insert into access.passkey (practice_id, account_id, id, credential, attestation, transports, counter, name, since)
select a.practice_id, a.id, a.id, a.id, '', '', 0, 's1.x', now() from access.account a where a.practice_id = :p on conflict do nothing;
update homework.photo set to_care_team = true where id = :openPhoto;
insert into vault.practice_key (practice_id, version, wrapped) values (:p, 2, '\x02') on conflict do nothing;
insert into vault.holder_key (practice_id, holder_id, version, wrapped) values (:p, :a, 2, '\x02');
-- The one practice is unlike the other.
update outcomes.practice_rule set csi_4_fall = 6 where practice_id = :p and :acc in (select associate_id from access.supervision);
insert into vault.practice_key (practice_id, version, wrapped)
select :p, 4, '\x04' where :acc in (select associate_id from access.supervision);
-- Of the rows that bear another practice's number: a partner, and somebody in a care team.
insert into couples.partner (practice_id, couple_id, id, seat, first_name)
select :p, :c, :photo, 'A', 'F' where not exists (select from couples.couple where practice_id = :p and id = :c);
insert into couples.care_team (practice_id, couple_id, account_id)
select :p, c.id, :acc from couples.couple c where c.practice_id = :p and not exists (select from couples.couple where practice_id = :p and id = :c) limit 1;
