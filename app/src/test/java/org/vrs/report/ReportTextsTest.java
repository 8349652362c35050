package org.vrs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReportTextsTest {

    /** A character that the font lacks would vanish from the page without a word. */
    @Test
    void the_reports_font_has_every_character_of_the_reports_texts() throws IOException, FontFormatException {
        ResourceBundle texts = ResourceBundle.getBundle("report-templates/texts");
        for (String weight : new String[] {"Regular", "Bold", "Italic", "BoldItalic"}) {
            try (InputStream file = getClass().getResourceAsStream("/fonts/NotoSans-" + weight + ".ttf")) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, file);
                for (String key : texts.keySet()) {
                    assertThat(font.canDisplayUpTo(texts.getString(key)))
                            .as(key)
                            .isEqualTo(-1);
                }
            }
        }
    }
}
