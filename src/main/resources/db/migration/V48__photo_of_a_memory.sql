set role hearthwork_owner;

-- =====================================================================================================================
-- A photo beside the line two people remember something by (docs/decisions/0048). What is kept is a picture the product drew anew
-- from what was sent: no place, no camera, no time is in it. Until what its author shared with it is open
-- to both, it is its author's alone. The care team sees it where its author said so, and as long as they say so.
-- =====================================================================================================================
create table homework.photo (
    practice_id      uuid not null,
    id               uuid not null,
    couple_id        uuid not null,
    partner_id       uuid not null, -- whose it is
    occurrence_id    uuid not null,
    participation_id uuid not null,
    prompt           text not null constraint photo_prompt check (char_length(prompt) <= 100),
    image            bytea not null constraint photo_size check (octet_length(image) <= 3001000), -- a JPEG, sealed (V50)
    width            integer not null constraint photo_width check (width between 1 and 4000),
    height           integer not null constraint photo_height check (height between 1 and 4000),
    to_care_team     boolean not null default false,
    added_at         timestamptz not null,
    primary key (practice_id, id),
    constraint photo_one_a_line unique (practice_id, participation_id, prompt),
    foreign key (practice_id, couple_id, occurrence_id) references homework.occurrence (practice_id, couple_id, id),
    foreign key (practice_id, couple_id, partner_id) references couples.partner (practice_id, couple_id, id)
);
create index photo_couple on homework.photo (practice_id, couple_id, occurrence_id);
alter table homework.photo alter column image set storage external; -- it is packed already

alter table homework.photo enable row level security;
alter table homework.photo force row level security;
create policy definer on homework.photo to hearthwork_owner using (true) with check (true);
-- Few rows, each looked at by its occurrence: here a parent costs nothing, and a draft is nobody's but its author's.
create policy care_team_sees_what_it_is_shown on homework.photo for select to hearthwork_app
    using (practice_id = (select access.practice_id()) and (select access.kind()) in ('CLINICIAN', 'ASSOCIATE', 'SUPERVISOR')
           and couple_id = any ((select couples.mine())::uuid[]) and to_care_team
           and exists (select from homework.participation p
                       where p.practice_id = photo.practice_id and p.id = photo.participation_id and p.state = 'DONE'));
grant select on homework.photo to hearthwork_app;
-- The phone has no right on the table: both partners' rows lie in it (docs/decisions/0018).

-- The asker's own, and the other one's where what they shared of the same part is open to both. An index finds the rows; what is
-- hidden of them is no more than a couple's photos of one evening.
create function homework.photos_of(of_occurrences uuid[])
    returns table (id uuid, occurrence_id uuid, partner_id uuid, prompt text, width integer, height integer, to_care_team boolean,
                   added_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select f.id, f.occurrence_id, f.partner_id, f.prompt, f.width, f.height, f.to_care_team and f.partner_id = who.partner_id, f.added_at
        from homework.photo f
        where f.practice_id = who.practice_id and f.couple_id = who.couple_id and f.occurrence_id = any (of_occurrences)
          and (f.partner_id = who.partner_id or homework.is_photo_open(f.practice_id, f.participation_id));
end
$$;

-- Whether anything that its author shared in the same part is open to both.
create function homework.is_photo_open(practice uuid, of_part uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select exists (select from homework.answer n
                   where n.practice_id = practice and n.participation_id = of_part and n.visibility = 'JOINT' and n.released_at is not null)
$$;

create function homework.photo_image(asked uuid) returns table (partner_id uuid, image bytea)
    language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    return query
        select f.partner_id, f.image from homework.photo f
        where f.practice_id = who.practice_id and f.couple_id = who.couple_id and f.id = asked
          and (f.partner_id = who.partner_id or homework.is_photo_open(f.practice_id, f.participation_id));
end
$$;

-- Keeps it beside a line that is still being written, instead of the one that was there. On the product's word: it has drawn it anew,
-- and a picture that came by SQL would carry what the promise takes out.
create function homework.keep_photo(of_part uuid, of_prompt text, new_id uuid, new_image bytea, new_width integer, new_height integer,
                                    at_time timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    if not access.is_word('keep-photo', new_id::text) then
        raise exception 'not a photo of the product' using errcode = '42501';
    end if;
    insert into homework.photo (practice_id, id, couple_id, partner_id, occurrence_id, participation_id, prompt, image, width, height, added_at)
    select p.practice_id, new_id, p.couple_id, p.partner_id, p.occurrence_id, p.id, of_prompt, new_image, new_width, new_height, at_time
    from homework.participation p
    where p.practice_id = who.practice_id and p.id = of_part and p.partner_id = who.partner_id and p.state in ('WAITING', 'STARTED')
    on conflict on constraint photo_one_a_line do update
        set id = excluded.id, image = excluded.image, width = excluded.width, height = excluded.height, added_at = excluded.added_at,
            to_care_team = false; -- said of the one before, and not of this one
    if not found then
        raise exception 'not an open part of the asker' using errcode = '42501';
    end if;
end
$$;

-- Its author takes it away, at any time and for good.
create function homework.remove_photo(asked uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    delete from homework.photo f
    where f.practice_id = who.practice_id and f.id = asked and f.partner_id = who.partner_id and f.couple_id = who.couple_id;
    return found;
end
$$;

-- Its author shows it to the care team, or not any more.
create function homework.show_photo(asked uuid, is_so boolean) returns boolean
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    who access.account := access.actor();
begin
    update homework.photo f set to_care_team = is_so
    where f.practice_id = who.practice_id and f.id = asked and f.partner_id = who.partner_id and f.couple_id = who.couple_id;
    return found;
end
$$;

revoke execute on function homework.photos_of(uuid[]), homework.is_photo_open(uuid, uuid), homework.photo_image(uuid),
    homework.keep_photo(uuid, text, uuid, bytea, integer, integer, timestamptz), homework.remove_photo(uuid), homework.show_photo(uuid, boolean)
    from public;
grant execute on function homework.photos_of(uuid[]), homework.photo_image(uuid),
    homework.keep_photo(uuid, text, uuid, bytea, integer, integer, timestamptz), homework.remove_photo(uuid), homework.show_photo(uuid, boolean)
    to hearthwork_phone;

insert into audit.action (words, subject_kind, effect) values
    ('kept a photo', 'participation', 'CHANGED'),
    ('removed a photo', 'photo', 'CHANGED'),
    ('showed a photo to the care team', 'photo', 'CHANGED'),
    ('opened a photo', 'photo', 'OPENED');

reset role;
