package examples;

import java.util.Map;

class Good {
    // the documents of AWS show AKIAIOSFODNN7EXAMPLE

    String cloneUrl() {
        return "https://" + System.getenv("FORMS_TOKEN") + "@github.com/clinic/forms.git";
    }

    Map<String, String> headers() {
        return Map.of("X-Api-Key", System.getenv("LAB_HUB_KEY"), "X-Request", "q7Wn3Kd5RtV2mBx9LpZ4Ys8Hc6Jf1Ga0");
    }

    boolean isPrivateKey(String pem) {
        return pem.startsWith("-----BEGIN PRIVATE KEY-----");
    }
}
