package org.mailroom.desk.templates;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a display name in Chinese, Japanese or Korean letters is a person's. Such names are short and have no
 * capitals; without a space between surname and given name the surname must be one of the common ones.
 */
final class EastAsianName {
    private static final Set<UnicodeScript> SCRIPTS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
            + "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻鐘陸顧龍萬"
            + "錢湯賀賴龔김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민";
    private static final List<String> NO_PERSONS = List.of(
            "公司", "会社", "會社", "集团", "集團", "客服", "中心", "团队", "團隊", "管理", "服务", "服務", "支持", "系统", "部", "局", "店", "協会",
            "协会", "学校", "大学", "大學", "銀行", "银行", "事務", "窓口", "係", "サポート", "センター", "チーム", "ショップ", "고객", "센터", "회사", "관리",
            "주식", "지원", "안내", "은행", "대학");
    private static final int LONGEST_PART = 4;
    private static final int LONGEST_WHOLE = 4;

    private EastAsianName() {}

    /** @param words the display name in one line, cut at its spaces */
    static boolean is(List<String> words) {
        String whole = String.join("", words);
        boolean letters = !whole.isEmpty() && whole.codePoints().allMatch(EastAsianName::isLetter);
        if (!letters || NO_PERSONS.stream().anyMatch(whole::contains)) {
            return false;
        }
        return words.size() == 2
                ? words.stream().allMatch(word -> word.length() <= LONGEST_PART)
                : words.size() == 1
                        && whole.length() >= 2
                        && whole.length() <= LONGEST_WHOLE
                        && SURNAMES.indexOf(whole.charAt(0)) >= 0;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) && SCRIPTS.contains(UnicodeScript.of(c));
    }
}
