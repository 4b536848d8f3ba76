set role hearthwork_owner;

-- A caseload looks up both parts of every occurrence of half a year: each look ends in the index, without a visit to the row
-- for the one word that is asked, and for the couple that the policy asks.
drop index homework.participation_seat;
create unique index participation_seat on homework.participation (practice_id, occurrence_id, seat) include (state, couple_id);

-- The unsigned notes of one author are looked up a couple at a time.
drop index sessions.note_author;
create index note_author on sessions.note (practice_id, author_id, couple_id) where signed_at is null;

reset role;
