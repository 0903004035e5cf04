package bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import onewindow.identity.IdNumber;
import tools.jackson.databind.JsonNode;

/** Invented people and what they write into forms; the n-th is always the same. */
final class Sample {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1946, 1, 1);
    private static final String SURNAMES = "王李张刘陈杨赵孙周徐胡朱高林何郭马罗宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴";
    private static final String[] GIVEN = {
        "建国", "秀英", "玉兰", "志强", "海燕", "春梅", "德明", "桂芳", "文博", "雪", "成林", "丽华", "振东", "晓敏", "永胜", "凤霞", "立新",
        "淑珍", "俊杰", "慧", "广平", "爱民", "红梅", "世杰", "婷婷", "国栋", "银环", "传友", "子涵", "浩然", "梓萱", "欣怡", "宇轩", "敏"
    };

    private Sample() {}

    static String name(long n) {
        return SURNAMES.charAt((int) (n % SURNAMES.length())) + GIVEN[(int) (n / 7 % GIVEN.length)];
    }

    /** Every number has its own, valid to the check digit. */
    static String idNumber(long n) {
        LocalDate birth = FIRST_BIRTH.plusDays(n % 21_000);
        long rest = n / 21_000;
        String place = String.valueOf(371301 + rest / 1000 % 98);
        return IdNumber.complete(place
                + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", rest % 1000));
    }

    static String phone(long n) {
        return "170" + String.format(Locale.ROOT, "%08d", n * 7919 % 100_000_000);
    }

    static String answer(JsonNode field, long n) {
        return switch (field.path("type").asString()) {
            case "CHOICE" ->
                field.path("choices")
                        .get((int) (n % field.path("choices").size()))
                        .asString();
            case "YES_NO" -> "是";
            case "DATE" -> "1966-03-05";
            case "NUMBER", "MONEY" -> "1";
            case "BANK_ACCOUNT" -> "6217000000000000";
            case "PHONE" -> phone(n);
            case "ID_NUMBER" -> idNumber(n);
            default -> field.path("label").asString().contains("账号") ? "6217000000000000" : "郑旺镇西郑旺村";
        };
    }
}
