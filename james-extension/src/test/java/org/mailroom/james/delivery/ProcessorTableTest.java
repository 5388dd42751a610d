package org.mailroom.james.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.james.filing.SetAside;
import org.mailroom.mailets.hold.NotApproved;
import org.mailroom.mailets.hold.OnceOnly;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The shipped table of processors, as every server reads it. */
class ProcessorTableTest {
    private static final File TABLE = new File("../conf/mailetcontainer.xml");
    private static final String DELIVERY = GuardedDelivery.class.getName();

    @Test
    @DisplayName("E06 every processor that delivers to the outside has a gate before it")
    void everyDeliveryShouldStandBehindAGate() throws Exception {
        Map<String, List<String>> delivering = processors();
        delivering.values().removeIf(steps -> !steps.contains(DELIVERY));

        assertThat(delivering).containsOnlyKeys("desk-release", "relay");
        assertThat(delivering.get("relay"))
                .containsExactly("ToProcessor if " + NotApproved.class.getName(), "ToProcessor", DELIVERY);
        assertThat(delivering.get("desk-release")).startsWith(OnceOnly.class.getName());
    }

    @Test
    @DisplayName("E06 no processor delivers, or sets aside, by the server's own step where Mailroom has a safer one")
    void serversOwnStepsShouldNotBeUsed() throws Exception {
        assertThat(processors().values())
                .allSatisfy(steps -> assertThat(steps).doesNotContain("RemoteDelivery", "ToRepository"));
        assertThat(processors().get("desk-stopped")).containsExactly(SetAside.class.getName());
    }

    /** The steps of each processor by class, each that has a condition before it also with its condition. */
    private static Map<String, List<String>> processors() throws Exception {
        Map<String, List<String>> table = new TreeMap<>();
        for (Element processor : elements(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(TABLE)
                        .getDocumentElement(),
                "processor")) {
            if (processor.hasAttribute("state")) {
                table.put(processor.getAttribute("state"), steps(processor));
            }
        }
        return table;
    }

    private static List<String> steps(Element processor) {
        List<String> steps = new ArrayList<>();
        for (Element mailet : elements(processor, "mailet")) {
            String step = mailet.getAttribute("class");
            if (!mailet.getAttribute("match").equals("All")) {
                steps.add(step + " if " + mailet.getAttribute("match"));
            }
            steps.add(step);
        }
        return steps;
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
