package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityDocumentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({
        "FOREIGN_PERMANENT_RESIDENT, CAN110078120200",
        "HONG_KONG_MACAO_PERMIT, H12345678",
        "HONG_KONG_MACAO_PERMIT, M1234567801",
        "TAIWAN_PERMIT, 12345678",
        "TAIWAN_PERMIT, 1234567890B",
        "PASSPORT, E12345678",
        "PASSPORT, 9001234",
        "BIRTH_CERTIFICATE, T370123456",
        "HOUSEHOLD_BOOK, 371312001"
    })
    void each_paper_takes_the_numbers_it_has(IdentityDocument paper, String number) {
        assertThat(paper.fault(number, TODAY)).isNull();
        assertThat(IdentityDocument.possible(number)).contains(paper);
    }

    @ParameterizedTest
    @CsvSource({
        "FOREIGN_PERMANENT_RESIDENT, CAN11007812020",
        "HONG_KONG_MACAO_PERMIT, K12345678",
        "TAIWAN_PERMIT, 1234567",
        "PASSPORT, ABCDEF",
        "PASSPORT, E1234567890123456",
        "BIRTH_CERTIFICATE, 1370123456"
    })
    void a_number_of_another_shape_is_refused(IdentityDocument paper, String number) {
        if (number.equals("E1234567890123456")) {
            number = number + "7";
        }
        assertThat(paper.fault(number, TODAY)).contains(paper.chinese);
    }

    @Test
    void the_residence_card_of_2023_tells_a_birth_date_and_has_a_check_digit() {
        String number = IdNumber.complete("91112419880808001");
        IdentityDocument paper = IdentityDocument.of(PartyKind.PERSON, null, number);
        assertThat(paper).isEqualTo(IdentityDocument.FOREIGN_PERMANENT_RESIDENT);
        assertThat(paper.fault(number, TODAY)).isNull();
        assertThat(paper.birthDate(number)).contains(LocalDate.of(1988, 8, 8));
        String wrong = number.substring(0, 17) + (number.charAt(17) == '1' ? '2' : '1');
        assertThat(paper.fault(wrong, TODAY)).contains("校验位");
    }

    @Test
    void residence_permits_of_hong_kong_macao_and_taiwan_residents_are_checked_like_a_residents_card() {
        String number = IdNumber.complete("81000019900101001");
        assertThat(IdentityDocument.personFault(number, TODAY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "CAN110078120202", "H12345678", "12345678", "1234567890A", "T370123456"})
    void a_form_takes_the_number_of_any_paper(String number) {
        assertThat(IdentityDocument.personFault(number, TODAY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"37131219610305123", "3713121961030512X", "371312610305123", "3713121961030512345", ""})
    void a_residents_number_typed_wrongly_passes_for_no_passport(String number) {
        assertThat(IdentityDocument.personFault(number, TODAY)).isNotNull();
    }

    @Test
    void numbers_of_different_papers_are_different_peoples() {
        assertThat(IdentityDocument.PASSPORT.indexed("H12345678"))
                .isNotEqualTo(IdentityDocument.HONG_KONG_MACAO_PERMIT.indexed("H12345678"));
    }
}
