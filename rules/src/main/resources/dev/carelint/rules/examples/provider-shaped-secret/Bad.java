package examples;

import java.util.Map;

class Bad {
    // while the vault is down: AKIAQ7WNZ3KD5RTV2MBX // finds: provider-shaped-secret

    String cloneUrl() {
        return "https://ghp_q7Wn3Kd5RtV2mBx9LpZ4Ys8Hc6Jf1Ga0TuEe@github.com/clinic/forms.git"; // finds: provider-shaped-secret
    }

    Map<String, String> headers() {
        return Map.of("X-Api-Key", "q7Wn3Kd5RtV2mBx9LpZ4Ys8Hc6Jf1Ga0"); // finds: provider-shaped-secret
    }
}
