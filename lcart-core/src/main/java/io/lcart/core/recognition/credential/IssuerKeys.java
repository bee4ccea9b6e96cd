package io.lcart.core.recognition.credential;

import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The site's Ed25519 pairs for badges: the current one, with which credentials are issued, and older ones, which go on signing the status lists of
 * the credentials they issued. The pairs are kept outside the database and outlive the process. To change the pair, make the new one the current one
 * and name the old one as {@linkplain #withOlder older}; a pair that others may know is left out, and nobody can say any more that what it issued
 * still holds. Immutable and thread-safe; prints no secret.
 */
public final class IssuerKeys {

    private final String currentId;
    private final Map<String, IssuerKey> byId;

    private IssuerKeys(String currentId, Map<String, IssuerKey> byId) {
        this.currentId = currentId;
        this.byId = byId;
    }

    /**
     * One pair, the current one.
     *
     * @param id names it for ever, 1 to 16 letters and digits; it stands in the names of its status lists
     * @param pair the pair, as a {@code KeyPairGenerator} for Ed25519 makes it
     * @return the keys
     * @throws IllegalArgumentException if {@code id} has another form, the keys are of another kind, or the two do not belong together
     */
    public static IssuerKeys of(String id, KeyPair pair) {
        return new IssuerKeys(requireId(id), Map.of(id, IssuerKey.of(pair)));
    }

    /**
     * The same pairs and an older one. Nothing new is issued with it.
     *
     * @param id its name
     * @param pair the pair
     * @return the keys
     * @throws IllegalArgumentException if {@code id} has another form or is taken, the keys are of another kind, or the two do not belong together
     */
    public IssuerKeys withOlder(String id, KeyPair pair) {
        if (byId.containsKey(requireId(id))) {
            throw new IllegalArgumentException("there is an issuer's key " + id + " already");
        }
        Map<String, IssuerKey> more = new LinkedHashMap<>(byId);
        more.put(id, IssuerKey.of(pair));
        return new IssuerKeys(currentId, Map.copyOf(more));
    }

    private static String requireId(String id) {
        if (!id.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException("the id of an issuer's key is 1 to 16 letters and digits");
        }
        return id;
    }

    /**
     * The name of the current pair.
     *
     * @return its id
     */
    public String currentId() {
        return currentId;
    }

    /**
     * The pair that credentials are issued with.
     *
     * @return the key
     */
    public IssuerKey current() {
        IssuerKey key = byId.get(currentId);
        if (key == null) {
            throw new IllegalStateException("the current key is one of the keys");
        }
        return key;
    }

    /**
     * A pair.
     *
     * @param id its name
     * @return the key, or nothing if there is none of that name
     */
    public Optional<IssuerKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The name of the pair that issued something. */
    Optional<String> idOf(String did) {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().did().equals(did))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The names of the keys. */
    @Override
    public String toString() {
        return "issuer's keys " + byId.keySet().stream().sorted().toList();
    }
}
