package org.mailroom.server.search;

import static org.apache.james.mailbox.model.SearchQuery.address;
import static org.apache.james.mailbox.model.SearchQuery.all;
import static org.apache.james.mailbox.model.SearchQuery.and;
import static org.apache.james.mailbox.model.SearchQuery.bodyContains;
import static org.apache.james.mailbox.model.SearchQuery.headerContains;
import static org.apache.james.mailbox.model.SearchQuery.headerExists;
import static org.apache.james.mailbox.model.SearchQuery.mailContains;
import static org.apache.james.mailbox.model.SearchQuery.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.model.SearchQuery;
import org.apache.james.mailbox.model.SearchQuery.AddressType;
import org.apache.james.mailbox.model.SearchQuery.Criterion;
import org.junit.jupiter.api.Test;

class LongPhrasesTest {
    @Test
    void aLongPhraseShouldBeAskedForByItsPairs() {
        assertThat(split(bodyContains("where is my")))
                .isEqualTo(and(List.of(bodyContains("where is"), bodyContains("is my"))));
        assertThat(split(mailContains(" a b  c "))).isEqualTo(and(List.of(mailContains("a b"), mailContains("b c"))));
        assertThat(split(headerContains("Subject", "a b c")))
                .isEqualTo(and(List.of(headerContains("Subject", "a b"), headerContains("Subject", "b c"))));
        assertThat(split(address(AddressType.From, "Jane van Doe")))
                .isEqualTo(and(List.of(address(AddressType.From, "Jane van"), address(AddressType.From, "van Doe"))));
        assertThat(split(not(bodyContains("a b c"))))
                .isEqualTo(not(and(List.of(bodyContains("a b"), bodyContains("b c")))));
    }

    @Test
    void whatIsNoLongPhraseShouldStayAsItIs() {
        for (Criterion criterion : List.of(
                bodyContains("where is"),
                headerContains("Subject", "parcel"),
                headerExists("X-A"),
                address(AddressType.To, "Jane Doe"),
                all())) {
            assertThat(split(criterion)).isEqualTo(criterion);
        }
    }

    @Test
    void orderAndRecentMessagesShouldStay() {
        SearchQuery query = SearchQuery.builder()
                .andCriteria(all())
                .sorts(new SearchQuery.Sort(SearchQuery.Sort.SortClause.Arrival))
                .addRecentMessageUids(List.of(MessageUid.of(7)))
                .build();

        assertThat(LongPhrases.split(query)).isEqualTo(query);
        assertThat(LongPhrases.split(query).getRecentMessageUids()).containsExactly(MessageUid.of(7));
    }

    private static Criterion split(Criterion criterion) {
        return LongPhrases.split(SearchQuery.of(criterion)).getCriteria().get(0);
    }
}
