package onewindow.organisation.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.identity.Actor.Grant;
import onewindow.identity.RegionCode;
import onewindow.identity.RegionCode.Level;
import onewindow.identity.Role;

/** The invented people of the demo county: who works where as what. */
public final class DemoPeople {
    public static final String PASSWORD = "Yichuang@2026";
    public static final RegionCode COUNTY = RegionCode.of("371312");

    /** The last three digits of a town → how its people sign in. */
    static final Map<String, String> TOWNS = new LinkedHashMap<>();

    static {
        TOWNS.put("001", "jiuqu");
        TOWNS.put("004", "xianggong");
        TOWNS.put("005", "taiping");
        TOWNS.put("006", "tangtou");
        TOWNS.put("007", "fenghuangling");
        TOWNS.put("009", "zhimadun");
        TOWNS.put("010", "meijiabu");
        TOWNS.put("011", "chaoyang");
        TOWNS.put("104", "tanghe");
        TOWNS.put("107", "bahu");
        TOWNS.put("108", "zhengwang");
    }

    static final List<DemoSignIn> SIGN_INS = List.of(
            signIn("郑旺镇 窗口受理", "zhengwang.clerk", "收件、受理、即办、送达"),
            signIn("郑旺镇 经办人", "zhengwang.handler", "审核，提出意见"),
            signIn("郑旺镇 审批人", "zhengwang.approver", "决定准予或不准予"),
            signIn("郑旺镇 收费员", "zhengwang.cashier", "统一收费窗口：收费、退费、日结"),
            signIn("郑旺镇 中心主任", "zhengwang.director", "看全镇办件，确认不予受理"),
            signIn("西郑旺村 便民服务站", "v371312108277.clerk", "在村里帮群众办"),
            signIn("郑旺镇 代办员", "zhengwang.agent", "用手机接单、上门、代为申请、交付签收"),
            signIn("区政务服务中心 窗口受理", "hedong.clerk", "区级事项收件、受理"),
            signIn("区政务服务中心 经办人", "hedong.handler", "区级审核"),
            signIn("区政务服务中心 审批人", "hedong.approver", "区级审批"),
            signIn("区政务服务中心 收费员", "hedong.cashier", "区级统一收费窗口：收费、退费、日结"),
            signIn("区级督查", "hedong.supervisor", "看全区办件和红黄灯"),
            signIn("事项管理", "hedong.catalogue", "维护办事指南"),
            signIn("系统管理员", "admin.system", "区划、场所、人员、日历"),
            signIn("安全管理员", "admin.security", "账号、解锁、重置密码"),
            signIn("审计管理员", "admin.audit", "查看操作记录"));

    private static final String SURNAMES = "王李张刘陈杨赵孙周徐胡朱高林何郭马罗宋郑谢韩唐冯于董程曹袁邓";
    private static final List<String> GIVEN = List.of(
            "建国", "秀英", "玉兰", "志强", "海燕", "春梅", "德明", "桂芳", "文博", "雪", "成林", "丽华", "振东", "晓敏", "永胜", "凤霞", "立新", "淑珍",
            "俊杰", "慧", "广平", "爱民", "红梅", "世杰", "婷婷", "国栋", "银环", "传友");

    private final List<Person> people = new ArrayList<>();

    public record Person(
            String username, String name, String badgeNumber, String regionCode, String duty, List<Grant> posts) {}

    private DemoPeople() {}

    private static DemoSignIn signIn(String label, String username, String what) {
        return new DemoSignIn(label, username, PASSWORD, what);
    }

    /** @param villages those whose stations have a clerk */
    public static List<Person> all(List<RegionCode> villages) {
        DemoPeople all = new DemoPeople();
        all.counter("hedong", COUNTY);
        all.county();
        TOWNS.forEach((digits, key) -> all.counter(key, RegionCode.of(COUNTY.prefix() + digits)));
        villages.forEach(all::village);
        TOWNS.forEach((digits, key) -> {
            RegionCode town = RegionCode.of(COUNTY.prefix() + digits);
            all.add(key + ".agent", town, "31", Role.AGENT, "专职代办员，上门服务");
            all.add(key + ".agent2", town, "32", Role.AGENT, "兼职代办员，行政服务代理员");
            all.add(key + ".cashier", town, "33", Role.CASHIER, "统一收费窗口");
        });
        all.add("hedong.cashier", COUNTY, "33", Role.CASHIER, "统一收费窗口");
        return all.people;
    }

    private void counter(String key, RegionCode region) {
        boolean county = region.level() == Level.COUNTY;
        add(key + ".director", region, "01", Role.CENTRE_DIRECTOR, county ? "主持区政务服务中心工作" : "主持便民服务中心工作");
        add(key + ".clerk", region, "02", Role.WINDOW_CLERK, "综合受理 1 号窗口");
        add(key + ".clerk2", region, "03", Role.WINDOW_CLERK, "综合受理 2 号窗口");
        add(key + ".handler", region, "04", Role.HANDLER, "事项审核");
        add(key + ".approver", region, "05", Role.APPROVER, "事项审批");
        if (county) {
            department(key + ".canlian", region, "06", Role.HANDLER, "残联");
            department(key + ".minzheng", region, "07", Role.APPROVER, "民政");
        } else {
            department(key + ".land", region, "06", Role.HANDLER, "自然资源");
            department(key + ".farm", region, "07", Role.HANDLER, "农业农村");
            department(key + ".forest", region, "08", Role.HANDLER, "林业");
            department(key + ".water", region, "09", Role.HANDLER, "水利");
        }
    }

    private void department(String username, RegionCode region, String number, Role role, String key) {
        add(username, region, number, List.of(new Grant(role, region.value(), key)), key + "业务" + role.chinese);
    }

    /** Who sits at the station also goes round the village for others. */
    private void village(RegionCode v) {
        List<Grant> posts =
                List.of(new Grant(Role.WINDOW_CLERK, v.value(), null), new Grant(Role.AGENT, v.value(), null));
        add("v" + v + ".clerk", v, "01", posts, "便民服务站受理、帮办代办");
    }

    private void county() {
        add("hedong.supervisor", COUNTY, "11", Role.COUNTY_SUPERVISOR, "办件督查");
        add("hedong.catalogue", COUNTY, "12", Role.CATALOGUE_EDITOR, "事项清单和办事指南");
        add("admin.system", COUNTY, "21", Role.SYSTEM_ADMIN, "系统管理");
        add("admin.security", COUNTY, "22", Role.SECURITY_ADMIN, "安全管理");
        add("admin.audit", COUNTY, "23", Role.AUDIT_ADMIN, "审计管理");
    }

    private void add(String username, RegionCode region, String number, Role role, String duty) {
        add(username, region, number, List.of(new Grant(role, region.value(), null)), duty);
    }

    private void add(String username, RegionCode region, String number, List<Grant> posts, String duty) {
        String place = region.level() == Level.VILLAGE
                ? region.value().substring(6)
                : region.value().substring(6, 9);
        people.add(new Person(username, name(people.size()), place + number, region.value(), duty, posts));
    }

    /** Two counts out of step: four hundred people before a name comes again. */
    private static String name(int n) {
        return SURNAMES.charAt(n % SURNAMES.length()) + GIVEN.get(n * 5 % GIVEN.size());
    }

    /** Somebody responsible for a village station. */
    public static String responsible(int n) {
        return SURNAMES.charAt(n * 7 % SURNAMES.length()) + GIVEN.get((n * 3 + n / 30) % GIVEN.size());
    }
}
