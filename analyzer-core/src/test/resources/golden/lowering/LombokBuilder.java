import lombok.Builder;
import lombok.Singular;
import lombok.Value;
import lombok.With;

@Value
@Builder(toBuilder = true)
class LombokBuilder<T> {
    @With
    String mrn;

    @Singular
    List<T> values;
}
