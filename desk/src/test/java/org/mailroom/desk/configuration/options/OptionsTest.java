package org.mailroom.desk.configuration.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One small description and everything that comes from it. */
class OptionsTest {

    private static final Option<String> NAME = Option.required("name", Types.line(20), "What it is | called.");
    private static final Option<Integer> SIZE =
            Option.withDefault("size", Types.wholeNumber(1, 9), "3", "How \"big\".");
    private static final Option<List<String>> TAGS =
            Option.withDefault("tags", ListType.of(Types.line(5), 0, 2), "[]", "Labels.");
    private static final Section<String> BOX =
            Section.of("A box.", values -> values.get(NAME) + values.get(SIZE) + values.get(TAGS), NAME, SIZE, TAGS);
    private static final Option<Map<String, String>> BOXES =
            Option.required("boxes", MapType.of("id", Types.line(5), BOX, 1), "All boxes.");
    private static final Section<Map<String, String>> TOP = Section.of("Top.", values -> values.get(BOXES), BOXES);

    @Test
    void aRightTextShouldBecomeAValue() {
        assertThat(read("boxes: {a: {name: x, size: 4, tags: [y]}, b: {name: z}}")
                        .value())
                .contains(Map.of("a", "x4[y]", "b", "z3[]"));
    }

    @Test
    void quotesShouldMakeNoDifference() {
        assertThat(read("boxes: {'a': {\"name\": 'x', size: '4'}}").value()).contains(Map.of("a", "x4[]"));
    }

    @Test
    void allMistakesShouldBeAnsweredInOrder() {
        assertThat(read("boxes:\n  a: {nmae: x, size: 10}\n  b: {name: [], tags: [1, 2, 3]}\nx: 1")
                        .problems())
                .extracting(ConfigurationProblem::toString)
                .containsExactly(
                        "f:2:7: boxes.a.nmae: unknown option; did you mean \"name\"?",
                        "f:2:22: boxes.a.size: \"10\" is out of bounds; write a whole number from 1 to 9",
                        "f:3:13: boxes.b.name: is a list; write one line of text, at most 20 characters",
                        "f:3:23: boxes.b.tags: has 3 entries; write 0 to 2",
                        "f:4:1: x: unknown option; known here: boxes");
    }

    @Test
    void whatComesFromTheFileShouldNotControlTheTerminal() {
        assertThat(read("\"\\e[31mx\\ny\": 1\nboxes: {a: {name: \"\\u202E\\n\"}}")
                        .problems())
                .extracting(ConfigurationProblem::toString)
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\u202E]"));
    }

    @Test
    void theReferenceShouldHaveATableForEachGroup() {
        assertThat(ReferencePage.of(TOP)).isEqualTo("""
                        ## Top level

                        Top.

                        | option | value | default | meaning |
                        |---|---|---|---|
                        | `boxes` | a group; each id (one line of text, at most 5 characters) with a group of options \
                        | **required** | All boxes. |

                        ## `boxes.<id>`

                        A box.

                        | option | value | default | meaning |
                        |---|---|---|---|
                        | `name` | one line of text, at most 20 characters | **required** | What it is \\| called. |
                        | `size` | a whole number from 1 to 9 | `3` | How "big". |
                        | `tags` | a list; each entry one line of text, at most 5 characters | `[]` | Labels. |

                        """);
    }

    @Test
    void theSchemaShouldSayTheSame() {
        assertThat(JsonSchema.of("boxes.yaml", BOX)).isEqualTo("""
                        {
                          "$schema": "http://json-schema.org/draft-07/schema#",
                          "title": "boxes.yaml",
                          "type": "object",
                          "description": "A box.",
                          "additionalProperties": false,
                          "required": ["name"],
                          "properties": {
                            "name": {
                              "type": "string",
                              "description": "What it is | called."
                            },
                            "size": {
                              "type": "integer",
                              "minimum": 1,
                              "maximum": 9,
                              "description": "How \\"big\\".",
                              "default": 3
                            },
                            "tags": {
                              "anyOf": [{
                                  "type": "string"
                                }, {
                                  "type": "array",
                                  "items": {
                                    "type": "string"
                                  },
                                  "minItems": 0,
                                  "maxItems": 2
                                }],
                              "description": "Labels.",
                              "default": []
                            }
                          }
                        }
                        """);
    }

    private static Outcome<Map<String, String>> read(String text) {
        return new OptionReader<>(TOP).read("f", text, new Surroundings(Path.of(""), Map.of()));
    }
}
