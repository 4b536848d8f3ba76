set role hearthwork_owner;

-- A one-time link opens by what it is, not by who is signed in where it is opened: on a phone where a partner still is, too.
-- Each of these asks for the link's hash, or writes the line that its use leaves.
grant execute on function
    access.open_invitation(bytea, timestamptz),
    access.accept_invitation(bytea, uuid, text, text, text, timestamptz),
    couples.accept_invitation(bytea, uuid, text, text, text, text[], integer, timestamptz),
    access.open_reset(bytea, timestamptz),
    access.use_reset(bytea, text, timestamptz),
    audit.append_before_sign_in(uuid, text, uuid, uuid, uuid, text, timestamptz)
    to hearthwork_phone;

reset role;
