package examples;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;

class Bad {
    static class Patient {
        String lastName;
        String ssn;
        String diagnosis;
    }

    String summarize(ChatModel model, Patient patient) {
        return model.chat("Summarize for the patient: " + patient.diagnosis); // finds: phi-to-llm
    }

    ChatCompletionCreateParams letter(Patient patient) {
        return ChatCompletionCreateParams.builder()
                .addSystemMessage("You write referral letters")
                .addUserMessage(prompt(patient)) // finds: phi-to-llm
                .build();
    }

    UserMessage question(Patient patient) {
        return UserMessage.from("Which trials fit " + patient.lastName + "?"); // finds: phi-to-llm
    }

    void index(EmbeddingModel embeddings, Patient patient) {
        embeddings.embed(patient.ssn + " " + patient.diagnosis); // finds: phi-to-llm
    }

    private static String prompt(Patient patient) {
        return String.format("Refer %s, %s", patient.lastName, patient.diagnosis);
    }
}
