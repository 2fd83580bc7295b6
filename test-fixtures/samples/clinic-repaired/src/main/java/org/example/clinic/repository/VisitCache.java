package org.example.clinic.repository;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.example.clinic.crypto.RecordCipher;
import org.example.clinic.model.Encounter;
import redis.clients.jedis.UnifiedJedis;

/** Spares the database: what all instances need stands in Redis, what one needs in its memory. */
public class VisitCache {
    private static final long SECONDS = 600;

    private final Map<UUID, String> diagnoses = new ConcurrentHashMap<>();
    private final UnifiedJedis redis;
    private final RecordCipher cipher;

    public VisitCache(UnifiedJedis redis, RecordCipher cipher) {
        this.redis = redis;
        this.cipher = cipher;
    }

    public void remember(Encounter encounter) throws GeneralSecurityException {
        diagnoses.put(encounter.getReference(), encounter.getDiagnosisCode());
        redis.setex("ward:" + encounter.getReference(), SECONDS, encounter.getWard());
        byte[] note = cipher.encrypt(encounter.getClinicalNote().getBytes(StandardCharsets.UTF_8));
        redis.setex(("note:" + encounter.getReference()).getBytes(StandardCharsets.UTF_8), SECONDS, note);
    }

    public String diagnosis(UUID reference) {
        return diagnoses.get(reference);
    }
}
