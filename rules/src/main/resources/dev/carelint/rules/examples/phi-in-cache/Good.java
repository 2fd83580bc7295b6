package examples;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import redis.clients.jedis.Jedis;

class Good {
    static class Visit {
        UUID uuid;
        String diagnosis;
        String ward;
    }

    private final ConcurrentHashMap<UUID, String> memory = new ConcurrentHashMap<>();

    void keep(Jedis cache, Visit visit, Cipher cipher) throws Exception {
        cache.set(("visit:" + visit.uuid).getBytes(), cipher.doFinal(visit.diagnosis.getBytes()));
        cache.setex("ward:" + visit.uuid, 60, visit.ward);
        memory.put(visit.uuid, visit.diagnosis);
    }
}
