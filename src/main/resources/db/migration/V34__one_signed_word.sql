set role hearthwork_owner;

-- =====================================================================================================================
-- One signed word: signing in goes by it too
-- =====================================================================================================================

-- What a deed is done on may hold any letters (an email address does): the word carries its SHA-256. It reads
--     word|<backend process>|<seconds since 1970>|<deed>|<sha-256 of what it is done on, hex>#<hmac-sha-256, hex>
create or replace function access.is_word(deed text, about text) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$
    select coalesce((select parts[1] = 'word' and parts[4] = deed and parts[5] = encode(sha256(convert_to(about, 'UTF8')), 'hex')
                     from access.signed(current_setting('hearthwork.word', true)) parts), false)
$$;

-- Signing in (V10) has no word of its own kind any more.
create or replace function access.is_signing_in(asked_email text) returns boolean
    language sql stable security definer set search_path = pg_catalog as
$$ select access.is_word('sign-in', asked_email) $$;
