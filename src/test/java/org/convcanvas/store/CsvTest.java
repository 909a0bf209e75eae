package org.convcanvas.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "Conv 1, Conv 1",
                "'', ''",
                "'3x3, stride 2', '\"3x3, stride 2\"'",
                "'the \"first\"', '\"the \"\"first\"\"\"'",
                "'two\nlines', '\"two\nlines\"'",
                "'a\rb', '\"a\rb\"'"
            })
    void quotesOnlyWhatNeedsIt(String text, String field) {
        assertThat(Csv.field(text)).isEqualTo(field);
    }
}
