package org.mailroom.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordLanguageDetectorTest {
    private static final LanguageDetector DETECTOR = new FunctionWordLanguageDetector();

    @ParameterizedTest(name = "C03 {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Hi there, my washing machine stopped in the middle of the programme. What can I do?",
                "de | Guten Abend, meine Waschmaschine bleibt mitten im Programm stehen. Was kann ich tun?",
                "fr | Bonsoir, ma machine à laver s'arrête au milieu du programme. Que puis-je faire ?",
                "es | Buenas tardes, mi lavadora se para en mitad del programa. ¿Qué puedo hacer?",
                "it | Buonasera, la mia lavatrice si ferma a metà del programma. Che cosa posso fare?",
                "pt | Boa tarde, a minha máquina de lavar para no meio do programa. O que posso fazer?",
                "nl | Goedenavond, mijn wasmachine stopt midden in het programma. Wat kan ik doen?",
                "pl | Dobry wieczór, moja pralka zatrzymuje się w połowie programu. Co mogę zrobić?",
                "sv | Hej, min tvättmaskin stannar mitt i programmet. Vad kan jag göra?",
                "da | Hej, min vaskemaskine stopper midt i programmet. Hvad kan jeg gøre ved det? Den er kun et par uger gammel.",
                "nb | Hei, vaskemaskinen min stopper midt i programmet. Hva kan jeg gjøre? Den er bare noen uker gammel.",
                "fi | Hei, pesukoneeni pysähtyy kesken ohjelman. Mitä voin tehdä?",
                "cs | Dobrý večer, moje pračka se zastavuje uprostřed programu. Co mohu dělat?",
                "sk | Dobrý večer, moja práčka sa zastavuje uprostred programu. Čo môžem robiť?",
                "hu | Jó estét, a mosógépem megáll a program közepén. Mit tehetek?",
                "ro | Bună seara, mașina mea de spălat se oprește la mijlocul programului. Ce pot face?",
                "hr | Dobra večer, moja perilica se zaustavlja usred programa. Što mogu učiniti?",
                "tr | İyi akşamlar, çamaşır makinem programın ortasında duruyor. Ne yapabilirim?",
                "ru | Добрый вечер, моя стиральная машина останавливается посреди программы. Что мне делать?",
                "uk | Добрий вечір, моя пральна машина зупиняється посеред програми. Що мені робити?",
                "bg | Добър вечер, пералнята ми спира по средата на програмата. Какво мога да направя?",
                "el | Καλησπέρα, το πλυντήριό μου σταματά στη μέση του προγράμματος. Τι μπορώ να κάνω;",
                "zh | 晚上好，我的洗衣机在洗到一半时停了。我该怎么办？",
                "ja | こんばんは。洗濯機が途中で止まってしまいます。どうすればよいですか。",
                "ko | 안녕하세요. 세탁기가 중간에 멈춥니다. 어떻게 해야 하나요?",
                "ar | مساء الخير، تتوقف الغسالة في منتصف البرنامج. ماذا يمكنني أن أفعل؟",
                "he | ערב טוב, מכונת הכביסה שלי נעצרת באמצע התוכנית. מה אפשר לעשות?",
                "th | สวัสดีค่ะ เครื่องซักผ้าหยุดกลางคัน ต้องทำอย่างไรคะ"
            })
    void shouldTellTheLanguageOfAnInquiry(String language, String text) {
        assertThat(DETECTOR.detect(text)).contains(Locale.forLanguageTag(language));
    }

    @ParameterizedTest(name = "C03 short, {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Where is my order?",
                "de | Wo ist meine Bestellung?",
                "de | Rechnung fehlt",
                "fr | Où est ma commande ?",
                "it | Dov'è il mio pacco?",
                "nl | Waar blijft mijn bestelling?",
                "de | WO BLEIBT MEINE BESTELLUNG???",
                "pl | Kiedy dostane zwrot pieniedzy",
                "de | Moechte gerne meine Bestellung stornieren"
            })
    void shouldTellTheLanguageOfFewWords(String language, String text) {
        assertThat(DETECTOR.detect(text)).contains(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n",
                "12345",
                "OK",
                "Jane Doe",
                "RE: FW: 4711",
                "https://www.example.com/de/und/die",
                "jane.doe@example.com",
                "😀👍",
                "asdf qwer zxcv jkl uiop",
                "AB12-CD34 INV-2026-001",
                "?!",
                "Ningependa kujua ni lini kifurushi changu kitafika kwa sababu nimesubiri zaidi ya wiki mbili.",
                "Saya ingin tahu kapan paket saya akan dikirim karena saya sudah menunggu lebih dari dua minggu.",
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore",
                "Sooviksin teada, millal mu pakk kohale jõuab, sest olen oodanud juba üle kahe nädala.",
                "می‌خواهم بدانم بستهٔ من چه زمانی تحویل داده می‌شود، چون بیش از دو هفته است که منتظرم."
            })
    void shouldNotPretendToKnow(String text) {
        assertThat(DETECTOR.detect(text)).isEmpty();
    }

    @Test
    @DisplayName("C03 the desk's languages decide about short texts, and do not hide others")
    void shouldLetTheDesksLanguagesDecideAboutShortTexts() {
        List<Locale> desk = List.of(Locale.GERMAN, Locale.ENGLISH);

        assertThat(DETECTOR.find("Paket kaputt", List.of()).confidence()).isLessThan(0.8);
        assertThat(DETECTOR.find("Paket kaputt", desk).confidence()).isGreaterThan(0.9);
        assertThat(DETECTOR.find("Bonjour, où est passée ma commande ?", desk).language())
                .contains(Locale.FRENCH);
        assertThat(DETECTOR.find("4711", desk)).isEqualTo(LanguageFinding.UNKNOWN);
    }

    @Test
    @DisplayName("C03 the confidence grows with the text")
    void shouldBeSurerOfLongerTexts() {
        assertThat(DETECTOR.find("Where is my parcel? I have waited for two weeks now.", List.of())
                        .confidence())
                .isGreaterThan(0.95)
                .isGreaterThan(DETECTOR.find("Where is my parcel?", List.of()).confidence());
    }

    @Test
    void shouldNotBeLedAstrayByAddressesAndNumbers() {
        assertThat(DETECTOR.detect(
                        "Meine Nummer ist 4711, siehe https://the.of.and.to.example/in/a/is/that und that@it.example"))
                .contains(Locale.GERMAN);
    }

    @Test
    void shouldTellTheLanguageMostIsWrittenIn() {
        assertThat(DETECTOR.detect("Вітаю! Мій iPhone не вмикається після оновлення, що мені робити?"))
                .contains(Locale.forLanguageTag("uk"));
    }

    @Test
    void shouldReadDecomposedLetters() {
        String decomposed = Normalizer.normalize("Où est passée ma commande, s'il vous plaît ?", Normalizer.Form.NFD);

        assertThat(DETECTOR.detect(decomposed)).contains(Locale.FRENCH);
    }

    @Test
    void shouldOnlyLookAtTheBeginningOfEndlessTexts() {
        String text =
                "Das ist der Anfang eines sehr langen Textes, der nicht enden will. ".concat("x".repeat(5_000_000));

        assertThat(DETECTOR.detect(text)).contains(Locale.GERMAN);
    }

    @Test
    void shouldNameTheLanguagesItTells() {
        assertThat(FunctionWordLanguageDetector.languages())
                .contains(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("he"))
                .doesNotHaveDuplicates()
                .hasSize(28);
    }

    @Property(tries = 300)
    @Label("C03 any text is answered with a language that can be told, or none")
    void shouldAnswerForAnyText(@ForAll String text) {
        Optional<Locale> language = DETECTOR.detect(text);

        assertThat(language.stream()).allMatch(FunctionWordLanguageDetector.languages()::contains);
    }
}
