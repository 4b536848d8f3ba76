-- One row of every table and of every state that a policy tells apart, of one couple. No trigger and no key is asked: RowMatrixTest tries policies alone.
insert into access.invitation (practice_id, id, kind, email, name, couple_id, partner_id, token_hash, sent_at, expires_at)
values (:p, gen_random_uuid(), 'PARTNER', 'a@b.test', 'A', :c, :a, sha256(gen_random_uuid()::text::bytea), now(), now()),
       (:p, gen_random_uuid(), 'CLINICIAN', 'c@d.test', 'C', null, null, sha256(gen_random_uuid()::text::bytea), now(), now());
insert into access.last_change (practice_id, couple_id, what, subject_id, changed_at, changed_by)
values (:p, :c, 'STATUS', :c, now(), :acc), (:p, :c, 'CARE_TEAM', :c, now(), :acc), (:p, null, 'SETTINGS', gen_random_uuid(), now(), :owner);
insert into couples.notice (practice_id, couple_id, id, account_id, kind, who, done_by, done_at)
values (:p, :c, gen_random_uuid(), :acc, 'JOINED', 'x', :owner, now()), (:p, null, gen_random_uuid(), :acc, 'STAFF_INVITED', 'x', :owner, now()),
       (:p, :c, gen_random_uuid(), :owner, 'JOINED', 'x', :acc, now());
insert into couples.open_theme (practice_id, couple_id, theme) values (:p, :c, 'LOSS');
insert into couples.safety_hold (practice_id, couple_id, id, placed_at, placed_by, reason) values (:p, :c, gen_random_uuid(), now(), :acc, 's1.x');
insert into couples.starting_aim (practice_id, couple_id, partner_id, aim) values (:p, :c, :a, 'IMPROVE'), (:p, :c, :b, 'CLARIFY');
insert into homework.assignment (practice_id, couple_id, id, exercise, exercise_version, first_sitting, audience, only_partner_id, who_sees, reveal,
                                 clinician_reads_sealed, schedule, status, assigned_by, assigned_at, touch)
values (:p, :c, :work, 'x', 1, 'x', 'BOTH_SEALED', null, 'SEALED', 'WHEN_BOTH_DONE', true, 'ONCE', 'ACTIVE', :acc, now(), false),
       (:p, :c, :ofA, 'x', 1, 'x', 'A', :a, 'CLINICIAN_ONLY', 'NEVER', false, 'ONCE', 'ACTIVE', :acc, now(), false);
insert into homework.occurrence (practice_id, couple_id, assignment_id, only_partner_id, id, number, sitting, opens_at, due_at, opens)
values (:p, :c, :work, null, :work, 1, 'x', now(), now() + interval '1 day', 'WHEN_BOTH_IN'),
       (:p, :c, :ofA, :a, :ofA, 1, 'x', now(), now() + interval '1 day', 'NEVER');
insert into homework.participation (practice_id, couple_id, occurrence_id, partner_id, seat, id, state, started_at, finished_at, secrets)
values (:p, :c, :work, :a, 'A', :partA, 'DONE', now(), now(), 'NO_SECRETS'), (:p, :c, :work, :b, 'B', :partB, 'STARTED', now(), null, 'NO_SECRETS'),
       (:p, :c, :ofA, :a, 'A', gen_random_uuid(), 'WAITING', null, null, null);
insert into homework.answer (practice_id, couple_id, partner_id, occurrence_id, participation_id, prompt, visibility, clinician_reads_sealed, submitted,
                             released_at, body, saved_at, given)
values (:p, :c, :a, :work, :partA, 'draft', 'SEALED', true, false, null, 's1.x', now(), true),
       (:p, :c, :a, :work, :partA, 'kept', 'SEALED', false, true, null, 's1.x', now(), true),
       (:p, :c, :a, :work, :partA, 'read', 'SEALED', true, true, null, 's1.x', now(), true),
       (:p, :c, :a, :work, :partA, 'open', 'SEALED', false, true, now(), 's1.x', now(), true),
       (:p, :c, :b, :work, :partB, 'told', 'CLINICIAN_ONLY', false, true, null, 's1.x', now(), true);
insert into homework.concern (practice_id, couple_id, assignment_id, participation_id, partner_id, noted_at) values (:p, :c, :work, :partA, :a, now());
insert into homework.landed (practice_id, couple_id, occurrence_id, prompt, partner_id, landed_at, held)
values (:p, :c, :work, 'x', :a, now(), false), (:p, :c, :work, 'y', :a, now(), true);
insert into homework.outcome (practice_id, couple_id, occurrence_id, offered, made_at) values (:p, :c, :work, 's1.x', now());
insert into homework.personal_note (practice_id, couple_id, assignment_id, partner_id, body) values (:p, :c, :work, :a, 's1.x');
insert into homework.photo (practice_id, id, couple_id, partner_id, occurrence_id, participation_id, prompt, image, width, height, to_care_team, added_at)
values (:p, gen_random_uuid(), :c, :a, :work, :partA, 'shown', 's1.x'::bytea, 1, 1, true, now()),
       (:p, gen_random_uuid(), :c, :a, :work, :partA, 'kept', 's1.x'::bytea, 1, 1, false, now()),
       (:p, gen_random_uuid(), :c, :b, :work, :partB, 'not done', 's1.x'::bytea, 1, 1, true, now());
insert into homework.plan (practice_id, couple_id, id, plan, plan_version, given_by, given_at) values (:p, :c, :work, 'x', 1, :acc, now());
insert into homework.plan_step (practice_id, couple_id, plan_id, number, step, opens) values (:p, :c, :work, 1, 'x', 'AT_ONCE');
insert into homework.rest (practice_id, couple_id, assignment_id, rested_at) values (:p, :c, :work, now());
insert into homework.review (practice_id, couple_id, occurrence_id, held) values (:p, :c, :work, true);
insert into homework.said_yes (practice_id, couple_id, occurrence_id, partner_id, version, said_at)
values (:p, :c, :work, :a, encode(sha256('x'::bytea), 'hex'), now());
insert into homework.standing (practice_id, couple_id, occurrence_id, assignment_id, assignment_status, number, joint, opens, opens_at, due_at, status)
values (:p, :c, :work, :work, 'ACTIVE', 1, true, 'WHEN_BOTH_IN', now(), now(), 'ACTIVE');
insert into homework.talk (practice_id, couple_id, occurrence_id, moves, step, turn, attempt, speaker, said, moved_at)
values (:p, :c, :work, 1, 'SAY', 1, 1, 'A', 's1.x', now());
insert into homework.less_safe (practice_id, couple_id, partner_id, participation_id, than_id, opened_at) values (:p, :c, :a, :work, :work, now());
insert into homework.talked (practice_id, couple_id, occurrence_id, partner_id, talked_at) values (:p, :c, :work, :a, now());
insert into library.draft (practice_id, id, author_id, exercise, origin, origin_version, upon, wording, saved_at, version)
values (:p, gen_random_uuid(), :acc, 'own-' || replace(:work::text, '-', ''), 'x', 1, 1, '{}', now(), 1);
insert into library.edition (practice_id, exercise, version, origin, origin_version, definition, published_by, published_at)
values (:p, 'own-' || replace(:work::text, '-', ''), 1, 'x', 1, '{}', :acc, now());
insert into library.plan_draft (practice_id, id, author_id, plan, origin, upon, wording, saved_at, version)
values (:p, gen_random_uuid(), :acc, 'own-' || replace(:work::text, '-', ''), 'x', 1, '{}', now(), 1);
insert into library.plan_edition (practice_id, plan, version, definition, published_by, published_at)
values (:p, 'own-' || replace(:work::text, '-', ''), 1, '{}', :acc, now());
insert into library.withdrawn (practice_id, key, withdrawn_by, withdrawn_at) values (:p, 'own-' || replace(:work::text, '-', ''), :acc, now());
insert into outcomes.alert (practice_id, couple_id, partner_id, taken_in, kind, noted_at, seen_at, seen_by, seen_note)
values (:p, :c, :a, :work, 'UNSAFE', now(), null, null, null), (:p, :c, :a, :work, 'ASK', now(), now(), :acc, 's1.x');
insert into outcomes.request (practice_id, couple_id, partner_id, id, measure, asked_at, asked_by, begun_at, finished_at, secrets)
values (:p, :c, :a, :work, 'phq-9', now(), :acc, null, null, null), (:p, :c, :a, :ofA, 'phq-9', now(), :acc, now(), now(), 'NO_SECRETS');
insert into outcomes.answer (practice_id, couple_id, partner_id, request_id, item, body, submitted, saved_at)
values (:p, :c, :a, :work, 'x', 's1.x', false, now()), (:p, :c, :a, :ofA, 'x', 's1.x', true, now());
insert into outcomes.check_in (practice_id, couple_id, partner_id, id, begun_at, finished_at, secrets)
values (:p, :c, :a, :work, now(), null, 'NO_SECRETS'), (:p, :c, :b, :ofA, now(), now(), 'NO_SECRETS');
insert into outcomes.practice_rule (practice_id, csi_4_fall, version, set_at, set_by) values (:p, 5, 1, now(), :owner) on conflict do nothing;
insert into outcomes.rhythm (practice_id, couple_id, begun_at, begun_by) values (:p, :c, now(), :acc);
insert into outcomes.said (practice_id, couple_id, partner_id, check_in_id, question, visibility, submitted, given, body, saved_at)
values (:p, :c, :a, :work, 'good', 'SEALED', false, true, 's1.x', now()), (:p, :c, :b, :ofA, 'good', 'SEALED', true, true, 's1.x', now()),
       (:p, :c, :b, :ofA, 'wish', 'SEALED', true, true, 's1.x', now()), (:p, :c, :b, :ofA, 'safe', 'CLINICIAN_ONLY', true, true, 's1.x', now());
insert into outcomes.total (practice_id, couple_id, partner_id, taken_in, measure, total, taken_at) values (:p, :c, :a, :work, 'phq-9', 3, now());
insert into sessions.appointment (practice_id, couple_id, id, kind, partner_id, starts_at, ends_at, setting, created_by)
values (:p, :c, :work, 'JOINT', null, now(), now() + interval '1 hour', 'VIDEO', :acc),
       (:p, :c, :ofA, 'INDIVIDUAL', :a, now(), now() + interval '1 hour', 'VIDEO', :acc);
insert into sessions.note (practice_id, couple_id, id, template, author_id, created_at, saved_at, header, signed_at, signed_by, content_hash, version)
select :p, :c, n.id, 'SOAP', :acc, now(), now(), n.header, n.signed_at, n.signed_by, n.header, 1
from (values (:work, null, null::timestamptz, null::uuid), (:ofA, 'x', now(), :acc)) n (id, header, signed_at, signed_by)
where n.signed_by is null or exists (select from access.account where id = :acc and kind = 'CLINICIAN');
insert into sessions.note_section (practice_id, couple_id, note_id, section, position, body) values (:p, :c, :work, 'x', 1, 's1.x');
insert into sessions.note_source (practice_id, couple_id, note_id, number, quote, origin, inserted_at) values (:p, :c, :work, 1, 's1.x', 's1.x', now());
insert into sessions.addendum (practice_id, couple_id, note_id, number, body, signed_at, signed_by, content_hash)
values (:p, :c, :work, 1, 's1.x', now(), :acc, 'x'), (:p, :c, :ofA, 1, 's1.x', now(), :acc, 'x');
