import lombok.*;
import lombok.extern.slf4j.Slf4j;

@Data
@Slf4j
@ToString(exclude = {"password"})
class LombokData {
    static int count;
    private final String ssn;
    private String password;
    private boolean isActive;

    @ToString.Exclude
    @Getter(AccessLevel.NONE)
    private List<String> notes = new ArrayList<>();

    public void setPassword(String p) {
        log.info(p);
    }
}
