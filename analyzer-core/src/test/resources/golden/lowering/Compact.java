String greeting = "hello";

void main() {
    IO.println(greeting);
}
