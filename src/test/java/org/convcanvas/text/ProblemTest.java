package org.convcanvas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void carriesItsSentenceAndKey() {
        Problem problem = new Problem("network.noNode", "Conv 9");

        assertThat(problem.key()).isEqualTo("network.noNode");
        assertThat(problem.sentence()).isEqualTo("There is no layer named Conv 9");
        assertThat(problem).hasMessage(problem.sentence());
    }

    @Test
    void namesThePlaceAndKeepsKeyAndCause() {
        IOException cause = new IOException("disk");

        Problem problem = new Problem("network.noName").because(cause).at("Scene");

        assertThat(problem.sentence()).isEqualTo("Scene: A layer needs a name");
        assertThat(problem.key()).isEqualTo("network.noName");
        assertThat(problem).hasCause(cause);
    }

    @Test
    void bracesInASentenceAreNotTakenForArguments() {
        Problem problem = new Problem("network.noNode", "{0} it's").at("{1}");

        assertThat(problem.sentence()).isEqualTo("{1}: There is no layer named {0} it's");
    }
}
