package examples;

import redis.clients.jedis.Jedis;

class Bad {
    static class Patient {
        String ssn;
        String diagnosis;
    }

    void keep(Jedis cache, Patient patient) {
        cache.setex("diagnosis:" + patient.ssn, 60, "none"); // finds: phi-in-cache
        cache.hset("visit", "diagnosis", patient.diagnosis); // finds: phi-in-cache
    }
}
