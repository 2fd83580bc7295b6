package ward;

import javax.swing.JLabel;

/** The board in the corridor, which visitors read, too. */
public class Board {
    private final JLabel display = new JLabel();

    /** Shows who is called in. */
    public void call(String patientName, String room) {
        display.setText(patientName + " to " + room);
        display.setText(room);
    }
}
