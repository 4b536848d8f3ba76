package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys of holders, unwrapped: those that were committed are remembered, those of this transaction until it ends. */
@Component
class HolderKeys {

    /** Of one node; a key takes about two kilobytes. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Keyring keyring;

    /**
     * Of which time those are that are known: when keys are changed, they are asked for again before anything is sealed. While it is
     * empty nobody can tell, and none is remembered.
     */
    private String stamp = "";

    private final Map<UUID, Key> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Key> eldest) {
            return size() > MOST;
        }
    };

    HolderKeys(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    record Key(UUID practice, Aead aead) {}

    /** @param stamp of the time from which they are */
    private record Fresh(String stamp, Map<UUID, Key> keys) {}

    private record Wrapped(
            UUID practice, UUID holder, int version, byte @Nullable [] practiceKey, byte @Nullable [] key) {}

    /** @throws Unopened when there is none for whoever asks */
    Key of(UUID holder) {
        Key key = remembered(holder);
        if (key == null) {
            load(holder);
            key = remembered(holder);
        }
        if (key == null) {
            throw new Unopened("no key for this holder", null);
        }
        return key;
    }

    /** The same, made where there is none yet. */
    Key begin(UUID holder) {
        if (remembered(holder) == null && !load(holder)) {
            make(holder);
        }
        return of(holder);
    }

    /** Looks for those that are not remembered, all at once. */
    void ready(Collection<UUID> holders) {
        List<UUID> missing = holders.stream()
                .distinct()
                .filter(holder -> remembered(holder) == null)
                .toList();
        if (!missing.isEmpty()) {
            wrapped(missing).forEach(this::keep);
        }
    }

    /** Another node may have changed it: forgets what is remembered, so that it is asked for again. */
    void forget(UUID holder) {
        synchronized (known) {
            known.remove(holder);
        }
        ofTransaction().remove(holder);
    }

    private @Nullable Key remembered(UUID holder) {
        String now = keyring.stamp();
        synchronized (known) {
            if (!now.equals(stamp)) {
                known.clear();
                stamp = now;
            }
            Key key = now.isEmpty() ? null : known.get(holder);
            if (key != null) {
                return key;
            }
        }
        return ofTransaction().get(holder);
    }

    private boolean load(UUID holder) {
        List<Wrapped> found = wrapped(List.of(holder));
        found.forEach(this::keep);
        return found.stream().anyMatch(one -> one.holder().equals(holder) && one.key() != null);
    }

    private void keep(Wrapped one) {
        if (one.key() != null && one.practiceKey() != null) {
            Aead practiceKey = keyring.practiceKey(one.practice(), one.practiceKey());
            ofTransaction()
                    .put(
                            one.holder(),
                            new Key(
                                    one.practice(),
                                    keyring.holderKey(one.practice(), one.holder(), one.key(), practiceKey)));
        }
    }

    private List<Wrapped> wrapped(List<UUID> holders) {
        return jdbc.sql("""
                select practice_id, holder_id, version, practice_key, holder_key
                from vault.keys_of(string_to_array(:holders, ',')::uuid[])""")
                .param("holders", holders.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, number) -> new Wrapped(
                        row.getObject("practice_id", UUID.class),
                        row.getObject("holder_id", UUID.class),
                        row.getInt("version"),
                        row.getBytes("practice_key"),
                        row.getBytes("holder_key")))
                .list();
    }

    /** For the couple and for both of the two at once: who has a key says nothing about who wrote. */
    private void make(UUID holder) {
        List<Wrapped> all = wrapped(List.of(holder));
        if (all.stream().anyMatch(one -> one.practiceKey() == null)) {
            jdbc.sql("select vault.begin_practice(:key)")
                    .param("key", keyring.newPracticeKey(all.getFirst().practice()))
                    .query()
                    .singleColumn();
            all = wrapped(List.of(holder));
        }
        for (Wrapped one : all) {
            if (one.key() == null && one.practiceKey() != null) {
                Aead practiceKey = keyring.practiceKey(one.practice(), one.practiceKey());
                jdbc.sql("select vault.begin_holder(:holder, :version, :key)")
                        .param("holder", one.holder())
                        .param("version", one.version())
                        .param("key", keyring.newHolderKey(one.practice(), one.holder(), practiceKey))
                        .query()
                        .singleColumn();
            }
        }
    }

    /** A key that this transaction made is nobody else's before it is committed: it could still be taken back. */
    private Map<UUID, Key> ofTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Fresh bound) {
            return bound.keys();
        }
        Fresh fresh = new Fresh(keyring.stamp(), new HashMap<>());
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(HolderKeys.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(HolderKeys.this, fresh);
            }

            @Override
            public void afterCommit() {
                synchronized (known) {
                    if (!stamp.isEmpty() && fresh.stamp().equals(stamp)) {
                        known.putAll(fresh.keys());
                    }
                }
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(HolderKeys.this);
            }
        });
        return fresh.keys();
    }
}
