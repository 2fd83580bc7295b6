package org.example.clinic.repository;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.example.clinic.model.Encounter;
import redis.clients.jedis.UnifiedJedis;

/** Spares the database: what all instances need stands in Redis, what one needs in its memory. */
public class VisitCache {
    private static final long SECONDS = 600;

    private final Map<UUID, String> diagnoses = new ConcurrentHashMap<>();
    private final UnifiedJedis redis;

    public VisitCache(UnifiedJedis redis) {
        this.redis = redis;
    }

    public void remember(Encounter encounter) {
        diagnoses.put(encounter.getReference(), encounter.getDiagnosisCode());
        redis.setex("ward:" + encounter.getReference(), SECONDS, encounter.getWard());
        redis.setex("note:" + encounter.getReference(), SECONDS, encounter.getClinicalNote()); // finds: phi-in-cache
    }

    public String diagnosis(UUID reference) {
        return diagnoses.get(reference);
    }
}
